/** Tables for reading dates: where pages put them, and the words around them. */

/** Meta names that give first publication, with the share of pages on which they do. */
export const PUBLISHED_META: [string, number][] = [
  ['article:published_time', 0.93],
  ['og:article:published_time', 0.9],
  ['datepublished', 0.9],
  ['parsely-pub-date', 0.92],
  ['sailthru.date', 0.88],
  ['cxenseparse:recs:publishtime', 0.9],
  ['date.published', 0.85],
  ['publish-date', 0.88],
  ['publish_date', 0.88],
  ['publishdate', 0.88],
  ['publication_date', 0.85],
  ['pubdate', 0.88],
  ['dc.date.issued', 0.88],
  ['dcterms.created', 0.8],
  ['dcterms.issued', 0.85],
  ['dcterms.date', 0.75],
  ['dc.date.created', 0.8],
  ['dc.date', 0.75],
  ['article_date_original', 0.88],
  ['article.published', 0.88],
  ['originalpublicationdate', 0.88],
  ['citation_publication_date', 0.8],
  ['citation_date', 0.75],
  ['displaydate', 0.8],
  ['rnews:datepublished', 0.85],
  ['og:published_time', 0.85],
  ['og:pubdate', 0.85],
  ['article:published', 0.85],
  ['bt:pubdate', 0.85],
  ['vr:published_time', 0.85],
  ['last-published', 0.6],
  ['date', 0.7],
  ['pdate', 0.7],
];

/** Names that content systems make up for it: "w-published-date", "article:publicationTime". */
export const OWN_PUBLISHED_META =
  /(?:^|[-_:.])(?:publish(?:ed)?|publication|pub)[-_:.]?(?:date|time|on|at)(?:time)?$|first[-_]?published$/i;

export const MODIFIED_META = [
  'article:modified_time',
  'og:updated_time',
  'datemodified',
  'dcterms.modified',
  'dc.date.modified',
  'last-modified',
  'lastmod',
  'parsely-updated-date',
  'date.updated',
  'article.updated',
  'revised',
];

/** Words before a printed date that say it is not that of first publication. */
export const MODIFIED_WORDS =
  /(?<!\p{L})(?:updated?|modified|last (?:edit|change|update)|edited|revised|aktualisiert|geändert|stand|mis à jour|mise à jour|modifié|actualizado|actualización|atualizad[oa]|aggiornat[oa]|aggiornamento|bijgewerkt|laatst|uppdaterad|opdateret|oppdatert|päivitetty|aktualizováno|aktualizacja|güncelleme|frissítve|actualizat|modifica(?:to|ta)?|modificad[oa]|diperbarui|ενημέρωση|ενημερώθηκε)(?!\p{L})|обновлено|оновлено|更新|수정|تحديث|עודכן|cập nhật|अपडेट/iu;

/** The label of a picture's credit: before a date it says that the day is the picture's. */
export const CREDIT_LABEL = /\b(?:foto|photo|bild|abbildung|image|credit|getty|reuters|audio|video|sendung)\s?[:/]/giu;

/** The printed paper is dated a day ahead; pictures and posts have days of their own. */
export const OTHER_DATE =
  /\b(?:(?:foto|photo|bild|abbildung|image|credit|getty|reuters|audio|video|sendung)\s?[:/]|(?:ausgabe|beitrag geteilt|post shared|print edition|print\s\d+|edición impresa|édition (?:du|imprimée)|edizione|gegründet|printed|verfügbar bis|gültig bis|available (?:until|till)|expires|disponible (?:jusqu|hasta)|disponibile fino)\b)/iu;

/** Words that say a date is that of first publication. */
export const PUBLISHED_WORDS =
  /\b(?:published|posted|first published|created|erschienen|veröffentlicht|erstellt|publiziert|online seit|publi[ée]|mis en ligne|mise en ligne|paru|publicado|publicada|creado|pubblicato|gepubliceerd|publicerad|publiceret|publisert|julkaistu|opublikowano|publikováno|yayın)|опубликовано|опубліковано|公開|発表|게시|등록|입력|发布|發布|发表|發表|نشر|δημοσ(?:ίευση|ιεύτηκε)|प्रकाशित|đăng lúc|(?<!\p{L})(?:diterbitkan|dipublikasikan)|giriş\s?:/iu;

/** What blog software writes below a post about the post itself: "This entry was posted on 3 March 2024 by …". */
export const OWN_FOOTER =
  /^(?:this (?:entry|post|article) was|dieser (?:beitrag|artikel|eintrag) wurde|cet(?:te)? (?:entrée|article|billet) a été|esta entrada (?:fue|foi)|este (?:artículo|artigo) f|quest[ao] (?:articolo|voce) è stat|dit (?:bericht|item) we?a?r?d|ten wpis został|detta inlägg|det här inlägget|dette (?:indlæg|innlegget)|запись опубликована)/i;

/** Names of elements with comments, and with what is not the article's. */
export const COMMENT = /\b(?:comments?|kommentare?|commentlist|disqus|reply|replies)\b/;
/** The day the page was fetched, which mastheads print. */
export const TODAY = /^(?:\S+ ){0,2}(?:today|todays date|(?:current|masthead|site) date|currentdate)\b/;
/** Below the text these hold other stories and nothing else. */
export const OTHERS_STORY = /\b(?:related|recommended|popular|trending|most read|outbrain|taboola)\b/;
export const ELSEWHERE =
  /\b(?:related|recommended|teasers?|popular|sidebar|trending|promo|carousel|weather|wetter|ticker|menu|nav|embed|instagram|tweet|caption|figcaption)\b/;
