/** Tables for reading bylines: labels before names, words between names, roles after them, and what is no name at all. */

/** "By", "Von", "Par" …: what stands before the names, in the languages of the sets. */
export const LABEL =
  /^(?:(?:written|story|text|words|report|reported|reporting|posted|published|published by|contributed|authored|created|submitted|edited)\s+(?:by|von|av|af)\b|(?:by|von|vom|par|por|de|di|da|door|van|av|af|oleh|ni|od|autor(?:a|in|en|es|e|i)?|auth?ors?|auteure?s?|auteur|autore|autori|forfatter|författare|skribent|kirjoittaja|yazar|text|texte|texto|testo|tekst|redaktion|redakteur(?:in)?|written|journalist|reporter|verfasst von|geschrieben von|ein (?:beitrag|artikel|kommentar|gastbeitrag|interview|bericht) von|eine (?:analyse|kolumne|reportage|rezension) von|propos recueillis par|a cura di|автор|текст|автори|作者|文|記者|记者|撰文|編集|기자)\s*[:：]|(?:by|von|par|por|di|door|av|af|oleh|ein (?:beitrag|artikel|kommentar|gastbeitrag|interview|bericht) von|eine (?:analyse|kolumne|reportage|rezension) von|propos recueillis par|a cura di)\s+)\s*/iu;

/** Between names. "e" and "y" only between words. */
export const BETWEEN_NAMES =
  /\s*(?:[;|•·\n/]|,(?!\s*(?:Jr|Sr|Ph\.?D|M\.?D|MD|MBA|CFP|RD|RN|Esq|II|III)\b))\s*|\s+(?:and|und|et|y|e|og|och|ja|en|i|a|ve|dan|и|і|та|και|&|with|mit|avec|con|met|med)\s+/iu;

/** Account names of content systems and words that stand where a name should. */
export const NO_NAME =
  /^(?:(?:web|site|blog|wp|q_?|or)?[_-]?admin(?:istrator|istrador)?|root|user|guest|test|author|autor|by|staff|null|undefined|none|unknown|n\/a|default|anonymous|posted|share|follow|about|comments?|updated|published|facebook|twitter|instagram|linkedin|email|e-?mail|\[object object\])$/i;

/** Words that make a name an organisation or a desk, not a person. */
export const ORGANISATION =
  /\b(?:staff|team|editors?|editorial|newsroom|news|desk|newsdesk|press|agency|agencies|agenturen?|agencia|agence|association|associated|department|office|magazine|times|post|daily|media|blog|group|inc|ltd|gmbh|verein|redaktion|redaktionen|redacción|redaccion|redação|redazione|rédaction|redaktionen|online|tv|radio|fernsehen|university|institute|foundation|council|ministry|bank|club|center|centre|hospital|company|contributors?|correspondents?|reporters?|wire|services?)\b|редакция|редакція|新聞|新闻|通信社|编辑部|デジタル|समाचार|\.(?:com|org|net|de|at|ch|pl|fr|co|io)\b/iu;

/** What follows a name and is not part of it: roles and posts. */
export const ROLE =
  /^(?:(?:senior|chief|deputy|executive|assistant|associate|managing|contributing|political|foreign|diplomatic|business|economics?|education|health|science|technology|sports?|arts?|culture|environment|investigations?|national|international|world|white house|washington|defence|defense|security|legal|crime|home affairs|staff|special|freelance|guest|digital|data|news|features?|video|web)\s+){0,4}(?:editor(?:-in-chief)?|writer|reporter|correspondent|columnist|contributor|journalist|critic|producer|photographer|analyst|bureau chief|fellow|staff|redakteur(?:in)?|korrespondent(?:in)?|reporterin|volont[äa]r(?:in)?|chefredakteur(?:in)?|journaliste|correspondante?|rédact(?:eur|rice)(?: en chef)?|redactora?|periodista|corresponsal|giornalista|redacteur|verslaggever|journalistin|autorin)(?:\s+(?:at large|in chief|for|at|of|in)\b.*)?$/iu;
