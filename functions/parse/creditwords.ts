/** Tables for telling captions from credits, in the languages of the sets. */

/** Labels before the name of who made a picture. */
const LABELS = [
  'photos?(?: credits?)?|photograph(?:s|er|y|ed)?|pictures?|pic|images?(?: credits?| source)?|credits?|illustrations?|illustrated|graphics?|screenshot|source|file|courtesy|copyright|handout|video|credit line', // English
  'fotos?|foto-?quelle|fotograf(?:in)?|bild(?:er)?|bild(?:quelle|nachweis|rechte)|quellen?|grafik|montage|illustration|archiv(?:fotos?|bild(?:er)?)?|symbolbild|symbolfoto|repro|aufnahme', // German
  'photographie|cr[ée]dits?(?: photos?)?|dessin|infographie|cliché', // French
  'fotograf[íi]as?|imagen|im[áa]genes|imagem|cr[ée]ditos?|fuente|fonte|cortes[íi]a|v[íi]deo|ilustraci[óo]n', // Spanish, Portuguese
  'fotografo|immagine|fotogramma', // Italian
  'beeld|bron|fotografie|foto-?graaf|kilde|billede|arkiv(?:foto|bild)?|kuva|lähde|valokuva', // Dutch, Nordic
  'zdjęcie|fot|autor zdjęcia|źródło|foto?ó?|zdroj|fotka|slika|fot[óo]|kép|fotoğraf|kaynak|dok|dokumentasi|sumber|ảnh|nguồn', // Slavic, Hungarian, Turkish, Indonesian, Vietnamese
  'φωτ|φωτογραφ[οί]ς?|φωτογρ|φωτό|σκίτσο|фото|фотография|ілюстрація|светлина|кол?лаж|инфографика|иллюстрация|источник|зображення|джерело|снимка|φωτογραφία|πηγή|الصورة|صورة|تصوير|عدسة|عکس|תמונה|צילום|写真|撮影|画像|図|提供|사진|ภาพ|图片|图|供图|摄|摄影|图片来源|來源|फोटो',
].join('|');
const BY = 'by|von|vom|de|di|da|par|por|av|af|door|del|courtesy(?: of)?|of|credit|przez';

const LABEL = `(?:(?:${LABELS})(?:\\s*(?:/|und|and|&|,)\\s*(?:${LABELS}))?\\s*(?:(?:${BY})\\s*)?[:：]|(?:写真|画像|사진|제공|자료)(?:\\s?제공)?\\s?[=＝]\\s?|image (?:copyright|source|credit),?\\s+(?=\\p{Lu})|credit(?:\\.{3}|…)|φωτ\\. ?(?:αρχείου\\s?)?:?\\s?|(?:photos?(?:graphs?)?|images?|pictures?|illustrations?|fotos?|fotograf[íi]a|photographie)\\s+(?:${BY})\\s+(?=\\p{Lu})|courtesy(?: of|:)\\s+|(?:fotos?|photos?|bild(?:er)?|grafik|illustration|crédits?)\\s*(?=©|\\(c\\))|©|\\(c\\)|（[cCＣ]）|copyright\\b|(?:dok|fot)\\.\\s?)[\\s:©]*`;

/** "Photo: Name", "Foto von Name", "© Name" inside a caption. */
export const LABELLED = new RegExp(`(?:^|(?<=[\\s.!?”"»)\\]|/–—\\-(\\[（【\\u2003])|(?=[©（]))${LABEL}`, 'giu');
/** The same where a credit begins, in brackets or not. */
export const LABEL_AT_START = new RegExp(`^[([（]?\\s*${LABEL}`, 'iu');

/** Agencies, archives and the words that credits end with. */
export const CREDIT_WORD =
  /(?:^|[\s/,(|.·-])(?:AP|AFP|EPA|EFE|EPA-EFE|dpa|DPA|APA|ANSA|ANP|TT|NTB|SDA|UPI|PA|PTI|ANI|CTK|ČTK|PAP|MTI|STA|Reuters|REUTERS|Getty|GETTY|Gettyimages|Shutterstock|SHUTTERSTOCK|Alamy|ALAMY|iStock(?:photo)?|Unsplash|Pexels|Pixabay|Keystone|KEYSTONE|IMAGO|imago|Imago|picture[- ]alliance|Picture Alliance|Bloomberg|Xinhua|XINHUA|Kyodo|Ritzau|Scanpix|SCANPIX|Lehtikuva|Lusa|LUSA|Belga|BELGA|LaPresse|Adobe ?Stock|AdobeStock|stock\.adobe\.com|REX|Rex|ZUMA|NurPhoto|Anadolu|AA|Agency|Agencia|Agentur|Images|Photos?|Pictures|Archivs?|Archives?|Archivo|Handout|HANDOUT|Wikimedia(?: Commons)?|Wikipedia|Flickr|Facebook|Instagram|Twitter|TikTok|YouTube|Courtesy|Screenshot|Sygma|Corbis|WireImage|FilmMagic|MAGO|Eibner|witters|Witters|Sven Simon|Fotolia|fotolia|Depositphotos|dreamstime|Dreamstime|EyeEm|Westend61|Bildfunk|Pressefoto|privat|zvg|Zvg|ZVG|via|Sipa|SIPA|Abaca|ABACA|Hans Lucas|TASS|ТАСС|РИА Новости|Sputnik|Ukrinform|新华社|新華社|時事|共同|VCG|视觉中国|연합뉴스|뉴스1|뉴시스)(?=$|[\s/,).:|·-])/u;

/** Words of the page's own on caption lines: "Enlarge", "1/5", "Visa mer". */
export const NO_CAPTION =
  /^(?:embed ?<> ?(?:more videos)?|vollbild|full ?screen|überspringe die bildergalerie|skip (?:the )?gallery|zdjęcie|imagem|afbeelding|billede|kuva|resim|gambar|print|drucken|(?:bild|image|foto|photo|picture|slide|zdjęcie)\s+\d{1,3}(?:\s*(?:\/|of|von|de|sur|di|z|av|van)\s*\d{1,3})?|(?:of|von|de|sur|di|z|av|van)\s*\d{1,3}|\S*[_\d]\S*\.(?:jpe?g|png|webp|gif)|[\p{L}\d.-]*_[\w.-]*|date (?:loaded|created|taken)\s?:.*|media playback is (?:not supported|unsupported) on (?:your|this) device|(?:click|tap|press|touch)(?: (?:here|image|photo|on (?:the )?(?:image|photo)))? to (?:enlarge|expand|zoom|view|see).*|clicca per ingrandire|clicca sull.immagine.*|(?:haz|haga) cli[ck] para ampliar.*|clique para ampliar|cliquez (?:ici )?pour agrandir.*|(?:zum )?vergrößern (?:hier )?(?:an)?klicken|klicken zum vergrößern|klik (?:om te|for at?) (?:vergroten|forstørre).*|kliknij,? aby powiększyć.*|büyütmek için tıklayın.*|нажмите,? чтобы увеличить.*|view photos?|show all photos?|[+]clicca per ingrandire|(?:bild|audio|video)beitrag|enlarge(?: (?:this )?image)?|zoom|view \d+ images?|\d+ min|view (?:full ?size|larger|gallery|image)|open (?:image|gallery).*|close|play(?: video)?|watch|toggle caption|hide caption|show caption|caption|next|previous|bild vergrößern|vergrößern|bild in lightbox öffnen|lightbox öffnen|ouvrir.*|agrandir|ampliar(?: imagen)?|ver (?:fotos|galería)|visa mer|visa mindre|zobacz galerię.*|ver galería.*|zur (?:bilder)?galerie.*|voir (?:le diaporama|la galerie).*|guarda (?:la gallery|le foto).*|see (?:the )?gallery.*|les mer|se mer|i|\+|×|\d{1,3}\s*(?:\/|of|von|de|sur)\s*\d{1,3}|\d{1,3}|loading.*|advertisement|anzeige|bild|foto|photo|image|video|gallery|fotostrecke|bildergalerie|share|teilen|save|copy link|read more|mehr|info|öffnen|copyright|credit|quelle|\d{1,2}:\d{2}(?::\d{2})?)[:.]?$/iu;

/** The same, stuck to the start of a line. */
export const UI_HEAD =
  /^(?:(?:click|tap) to (?:enlarge|expand|zoom)|view photos?|embed ?<> ?more videos|(?:vollbild )?bild \d{1,3} von \d{1,3}|#(?=\s)|[▲△▼▽◀◁▶▷◆■●]+)\s+(?=[\p{L}\p{N}(“"„«‘'])/iu;

/** The same, stuck to the end of a line. */
export const UI_TAIL =
  /\s*(?:(?:bild|foto|photo|image) \d{1,3} (?:von|of|de|di|sur) \d{1,3}|click to (?:enlarge|expand|zoom)|tap to (?:enlarge|expand)|clicca per ingrandire|visa mer|bild vergrößern|enlarge image|toggle caption|hide caption|vergrößern|les mer|この記事の画像を見る.*|abspielen\. laufzeit.*)$/iu;

/** The picture's file, stuck to the end of a line. */
export const FILE_TAIL = /\s\S*\.(?:jpe?g|png|webp|gif)$/i;

/** What Korean agencies put behind each credit: no resale, no database. */
export const NO_RESALE = /[.,]?\s*재판매 및 (?:DB|데이터베이스) ?금지\.?/u;

/** Words before a caption that say it is one. */
export const CAPTION_LABEL =
  /^(?:(?:legende|bildunterschrift|bildbeschreibung|beschreibung|caption|image caption|bildtext|légende|leyenda|didascalia)\s*:\s*|(?:image|media|photo|video) caption,?\s+(?=\p{Lu}))/iu;

/** Words of boxes that stand in a picture's place: sign-ups, consent, players. */
export const BOX_WORDS =
  /\bnewsletters?\b|einwilligung|\bconsent\b|\bcookies?\b|free account|failed to load|video (?:loading|unavailable)|player wird geladen|auto-?play|\bsign up\b|\bsubscribe (?:to|now|today)\b|preis kann jetzt höher|\bpreis vom\b|zum angebot|jetzt kaufen|\bbuy now\b|\bshop now\b|\badd to cart\b|\bcheck price\b|\bunsubscribe\b|has been received|browser does not support|\bfree trial\b|credit card required|weitere videos|click to play|tap to play/iu;
