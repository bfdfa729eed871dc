/**
 * Phrases of furniture in the languages of Europe's news pages, by what they give away. Up to three words each, lower case, letters
 * and digits only (`sign up` also matches "Sign-up"). They are evidence for the classifier, no rule by themselves: an article about
 * cookies has the word too.
 */

export const PHRASES = {
  /** Pointers to other articles. */
  more:
    'read more|read also|also read|read next|see also|related|related articles|related stories|related topics|related content|more from|more on|more stories|more news|recommended|you may also|you might also|' +
    'most read|most popular|most viewed|trending|trending now|top stories|latest news|don t miss|up next|next article|previous article|keep reading|continue reading|in case you|' +
    'lesen sie|lesen sie auch|lesen sie mehr|mehr zum thema|mehr zu|mehr dazu|weiterlesen|das könnte sie|auch interessant|meistgelesen|zum thema|lesen sie hier|mehr lesen|siehe auch|passend dazu|' +
    'lire aussi|à lire aussi|à lire|lire la suite|voir aussi|sur le même|les plus lus|en savoir plus|à voir|' +
    'lea también|lee también|leer más|te puede interesar|más información|más noticias|noticias relacionadas|lo más leído|ver más|también te|puede interesarte|' +
    'leggi anche|leggi tutto|potrebbe interessarti|approfondimenti|vedi anche|leia mais|leia também|saiba mais|veja também|lees ook|lees meer|lees verder|bekijk ook|meer nieuws|' +
    'läs mer|läs också|läs även|les mer|les også|læs også|læs mere|lue myös|lue lisää|czytaj także|czytaj też|zobacz też|zobacz także|přečtěte si|čtěte také|olvasd el|citește și|читайте также|читайте також|devamını oku',
  subscription:
    'subscribe|subscribe now|subscribe to|subscriber|subscribers|sign up|signup|newsletter|newsletters|free trial|unlimited access|your inbox|become a member|membership|join us|log in|login|sign in|register|create account|already a subscriber|' +
    'support our|donate|donation|support us|your support|per month|cancel anytime|premium|paywall|abonnieren|abonnement|abo|jetzt abonnieren|anmelden|registrieren|jetzt testen|kostenlos testen|probeabo|plus abo|abonnez vous|s abonner|abonné|abonnés|' +
    'inscrivez vous|se connecter|suscríbete|suscribirse|suscripción|suscriptores|regístrate|iniciar sesión|iscriviti|abbonati|abbonamento|accedi|assine|assinante|abonneer|inloggen|prenumerera|logga in|bli abonnent|tilaa|kirjaudu|prenumerata|zaloguj|předplatné|přihlásit',
  consent:
    'cookie|cookies|privacy policy|privacy|consent|gdpr|terms of use|terms of service|terms and conditions|accept all|your browser|javascript|ad blocker|adblock|personal data|datenschutz|datenschutzerklärung|einwilligung|zustimmung|zustimmen|akzeptieren|nutzungsbedingungen|' +
    'personenbezogene daten|externer inhalt|externe inhalte|confidentialité|accepter|données personnelles|privacidad|aceptar|política de|politica de|informativa|privacybeleid|accepteren|integritet|godkänn|tietosuoja|hyväksy|prywatności|zgoda|souhlas',
  share:
    'share|share this|share on|tweet|facebook|twitter|whatsapp|linkedin|pinterest|reddit|telegram|instagram|youtube|email|print|copy link|follow us|follow|like us|teilen|teile|drucken|merken|folgen|folgen sie|partager|imprimer|compartir|imprimir|síguenos|' +
    'condividi|stampa|seguici|compartilhar|compartilhe|delen|volg ons|dela|del|jaa|udostępnij|sdílet|flipboard|google news|threads|bluesky|mastodon',
  comment:
    'comment|comments|leave a|leave a comment|post a comment|add a comment|reply|replies|join the conversation|view comments|your email address|kommentar|kommentare|kommentieren|leserbriefe|antworten|diskutieren|commentaire|commentaires|commenter|réagir|' +
    'comentario|comentarios|comentar|responder|commenti|commenta|comentários|reacties|reageer|kommentarer|kommentera|kommentit|komentarze|komentář|diskuze',
  advertisement:
    'advertisement|advertisements|advertising|sponsored|sponsored by|promoted|ad|ads|affiliate|commission|partner content|anzeige|anzeigen|werbung|publicité|publicidad|pubblicità|publicidade|advertentie|annons|annonse|annonce|mainos|reklama|continue reading below|story continues|scroll to continue',
  legal:
    'all rights reserved|rights reserved|copyright|©|may not be|contact us|about us|impressum|agb|kontakt|über uns|alle rechte|alle rechte vorbehalten|tous droits|mentions légales|todos los derechos|aviso legal|tutti i diritti|todos os direitos|alle rechten|terms|sitemap|editorial standards|corrections policy',
  navigation:
    'home|menu|search|skip to|back to|back to top|main content|close|open|next|previous|show more|load more|view all|see all|all topics|startseite|suche|suchen|zurück|nach oben|schließen|menü|mehr anzeigen|accueil|rechercher|fermer|retour|inicio|buscar|cerrar|volver|cerca|chiudi|zoeken|sluiten|sök|stäng|haku|szukaj|hledat|categories|archives|tags|topics|themen|schlagworte|filed under|posted in|tagged',
  author:
    'is a reporter|is a writer|is a journalist|is a freelance|is an editor|is the author|is a senior|is the editor|senior writer|staff writer|senior editor|reporter for|covers|about the author|follow him|follow her|reach him|reach her|can be reached|contributed to|contributing|written by|author|autor|autorin|' +
    'über den autor|zur person|geboren|redakteur|redakteurin|journaliste|à propos de|sobre el autor|periodista|giornalista|redactie|journalist|correspondent|redaktion|redactor|contributor|he is|she is|has written|his work|her work',
  credit:
    'photo|photos|photo by|photograph|image|images|picture|credit|getty|getty images|reuters|afp|ap photo|associated press|shutterstock|istock|unsplash|pexels|pixabay|dpa|picture alliance|imago|epa|foto|fotos|bild|bilder|quelle|imago images|crédit|crédits|photographie|' +
    'fotografía|efe|europa press|ansa|archivo|archiv|archivbild|symbolbild|symbolfoto|file photo|file|handout|courtesy|courtesy of|via|illustration|screenshot|lapresse|ritzau|scanpix|tt|ntb|lehtikuva|pap|čtk|mti|anp|belga|keystone|apa|zoom|pictured|video|watch|abbildung',
  time: 'ago|min read|minute read|minutes|updated|published|last updated|posted on|am|pm|et|gmt|est|uhr|stand|aktualisiert|veröffentlicht|lesezeit|min|publié|mis à jour|publié le|actualizado|publicado|aggiornato|pubblicato|atualizado|bijgewerkt|gepubliceerd|uppdaterad|publicerad|oppdatert|publisert|opdateret|offentliggjort|julkaistu|päivitetty|aktualizacja|vydáno',
  month:
    'january|february|march|april|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec|januar|februar|märz|mai|juni|juli|oktober|dezember|janvier|février|mars|avril|juin|juillet|août|septembre|octobre|novembre|décembre|' +
    'enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|gennaio|febbraio|aprile|maggio|giugno|luglio|settembre|ottobre|dicembre|januari|februari|maart|mei|augustus|oktober|monday|tuesday|wednesday|thursday|friday|saturday|sunday|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag',
  note: 'correction|corrections|editor s note|editors note|clarification|an earlier version|this article|this story|this post|was updated|has been updated|originally published|first published|first appeared|korrektur|transparenzhinweis|hinweis|anmerkung|in einer früheren|note de|nota de|nota del|disclaimer|source|sources|references|quellen',
  shop: 'price|buy|buy now|add to cart|shop|shop now|order|shipping|free shipping|deal|deals|amazon|ebay|discount|coupon|sale|checkout|in stock|out of stock|kaufen|jetzt kaufen|warenkorb|preis|angebot|prix|acheter|comprar|precio|prezzo|compra|kopen|prijs|product|products|reviews|rating|stars',
  action:
    'click|click here|tap|download|watch|listen|play|view|view gallery|start|learn more|find out|get|try|contact|call|book|book now|discover|explore|hier klicken|klicken sie|herunterladen|ansehen|anhören|mehr erfahren|cliquez|télécharger|découvrez|haz clic|descargar|descubre|clicca|scarica|scopri|klik hier|contact us|get started|free|app|vote|poll|quiz|survey|gallery|slideshow|podcast|newsletter',
} as const satisfies Record<string, string>;

export type PhraseGroup = keyof typeof PHRASES;
