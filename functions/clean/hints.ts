/**
 * Words of class names and ids, and what they say about an element: the conventions of content systems and style guides in the
 * languages of Europe. A word counts as a whole token (`newspaper-x-sidebar` has the token `sidebar`, `adventure` has no `ad`);
 * two tokens joined by `+` must follow each other. They are evidence for the classifier, no rule by themselves.
 */

export const HINTS = {
  // The article's text itself, in words that hardly ever mean anything else.
  bodyText:
    'articlebody article+body article+content article+text article+copy article+main articletext articlecontent entry+content entrycontent post+content ' +
    'post+body postbody postcontent post+text story+body storybody story+content story+text storytext content+body body+content body+copy bodytext body+text ' +
    'richtext rich+text paragraphs page+content main+content maincontent single+content td+post blog+content news+body news+content news+text newstext ' +
    'artikeltext artikel+text artikelinhalt article+paragraph paragraph article+section text+block textblock text+body textbody cuerpo corps corpo haupttext prose wysiwyg',
  // The same in words that are used for all sorts of boxes.
  content:
    'content body text main article post story entry artikel articulo articolo texto testo texte inhalt contenido contenuto contenu copy detail details single',
  comment:
    'comment comments disqus respond discussion kommentar kommentare commentaire commentaires comentario comentarios commento commenti replies reply livefyre coral talkback forum leserkommentare commentlist commentbody commenttext usercomment usercomments thread+even thread+odd thread+alt',
  share:
    'share shares sharing sharebar shareable social socials facebook twitter whatsapp pinterest linkedin addthis addtoany teilen compartir partager follow socialmedia sharedaddy sociable condividi',
  related:
    'related recommend recommended recommendations recirc recirculation readmore read+more more+from morefrom more popular trending most mostread mostpopular similar also ' +
    'read+next readnext next previous prev outbrain taboola suggested suggestions latest relacionadas relacionados verwandt weitere mehr crosslink crosslinks upnext up+next ' +
    'meistgelesen lesen+sie correlati liees aussi',
  teaser:
    'teaser teasers card cards promo promos tile tiles thumb thumbnail thumbnails item items grid feed listing archive river stream results loop collection linkbox linklist links link',
  navigation:
    'nav navi navigation navbar menu submenu menubar breadcrumb breadcrumbs pagination pager toc skip tab tabs topbar sitemap toolbar hamburger dropdown subnav quicklinks tabbar jump',
  footer: 'footer foot bottom colophon copyright legal impressum disclaimer imprint piepagina',
  header: 'header masthead banner top branding siteheader hero kopf cabecera page+header',
  sidebar:
    'sidebar aside rail widget widgets secondary marginal marginalia complementary rightcol right+column rightrail sidecol col+right randspalte',
  advertisement:
    'ad ads adv advert adverts advertisement advertising sponsor sponsored sponsors dfp adslot adsense adbox adunit commercial anzeige anzeigen werbung publicidad publicite pubblicita reklame reklam promoted partner affiliate annonce',
  subscription:
    'newsletter newsletters subscribe subscription subscriptions signup sign+up paywall premium abo offer offers donate donation donations membership register registration login piano optin paid support suscripcion abonnement iscriviti cta mailchimp',
  author:
    'author authors byline bylines bio biography writer contributor contributors autor autoren auteur autore autores profile avatar journalist reporter verfasser redakteur about+author authorbox firma vcard',
  caption:
    'caption captions figcaption bildunterschrift bildtext legende pie+foto didascalia image+description leyenda wp+caption+text imgcaption photocaption captiontext bildtitel',
  credit:
    'credit credits photocredit photographer photo+credit source quelle bildquelle rights imagecredit fotograf copyright+holder attribution kredit crédito creditos agency',
  media:
    'image images img photo photos picture pictures media figure bild bilder foto fotos featured thumbnail lightbox illustration',
  consent: 'cookie cookies consent gdpr privacy cmp onetrust ccpa datenschutz notice notification banner+cookie didomi',
  headline:
    'headline headlines title titles heading titel titre titulo titolo hed entry+title post+title page+title pagetitle überschrift schlagzeile',
  deck: 'deck dek lead lede leadtext standfirst summary subtitle subtitles subheadline subheading subhead subline intro introduction excerpt description abstract chapo entradilla vorspann untertitel teasertext sommario bajada ingress manchet strapline catchline sinopsis sumario occhiello anleser introtext',
  kicker:
    'kicker eyebrow overline dachzeile antetitulo rubric rubrik rubrica spitzmarke topline flag roofline overtitle supertitle surtitre preheadline',
  date: 'date dates time times timestamp published pubdate datum fecha meta info updated dateline datetime postdate data date+time publish entry+date entry+meta zeit erstellt horodatage',
  tags: 'tag tags topic topics keyword keywords category categories themen labels label schlagworte etiquetas tematicas temas taxonomy',
  quote: 'quote quotes pullquote pull+quote blockquote zitat zitate citation cita pull',
  embed:
    'embed embeds embedded tweet instagram youtube video videos player audio podcast jwplayer brightcove oembed vimeo tiktok twitter+tweet',
  box: 'box infobox factbox info+box fact+box callout module sidebox hintbox kasten fakten inset insert panel',
  hiddenText:
    'hidden hide sr+only sronly visually+hidden visuallyhidden screen+reader screenreader offscreen print noprint invisible a11y accessibility assistive',
  overlay: 'modal popup overlay dialog tooltip toast alert drawer interstitial popover flyout browser+upgrade noscript',
  live: 'live liveblog timeline ticker liveticker live+entry live+post live+update updates update',
  note: 'correction corrections clarification note notes editors+note erratum korrektur hinweis transparenz footnote footnotes references sources',
  search:
    'search suche buscar recherche cerca form input field fieldset login poll survey quiz vote umfrage rating ratings stars contact',
  shop: 'price prices product products buy shop cart checkout deal deals coupon sale amazon',
  summary:
    'highlights key+points keypoints takeaways key+takeaways bullets at+a+glance tldr faq faqs steps ingredients instructions recipe',
  tools:
    'tools tool actions action button buttons btn icon icons print email mail bookmark save listen audio+player font fontsize font+size merken vorlesen controls options counter count',
  logo: 'logo logos brand site+name sitename publisher provider wordmark',
} as const satisfies Record<string, string>;

export type Hint = keyof typeof HINTS;
