import { oneLine } from './text.ts';

const LONGEST_LINE = 300;
const LONGEST_HOLDER = 60;

/** The sign, the year or years, "by". */
const MARK =
  /(?:(?:©|ⓒ|\(c\)|copyright|copr\.|著作権)\s*(?:\d{4}(?:\s?[-–—]\s?\d{2,4})?(?!\d))?\s*){1,3}[\s,:.–—-]*(?:by |bei |par |de )?(?=[\p{L}\d])/iu;
/** What follows the holder: rights in the sets' languages, years, other notes. */
const RIGHTS =
  /[\s,;–|-]*(?:\b(?:dpa:\d|all rights|alle rechte|tous droits|todos (?:los derechos|os direitos)|tutti i diritti|alle rettigheter|alla rättigheter|wszelkie prawa|všechna práva|tüm hakları|an? .{0,30} (?:company|newspaper|publication|brand|member|site)|or its (?:affiliat\w*|licens\w*|suppliers)|and its (?:affiliat\w*|licens\w*|suppliers)|impressum|datenschutz|contact|privacy|terms)\b|все права|всі права|(?<=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])\s+\S|無断|版权|版權|\(?\b(?:19|20)\d{2}\b).*$/iu;
/** A full stop ends the name, unless it is part of a legal form: "GmbH & Co. KG", "S. L.", "Ltd." */
const SENTENCE_END = /(?<!\b(?:Co|Ltd|Pvt|Pty|Inc|Corp|Cía|St|Dr|Prof|[Ss]p|\p{L}))\.(?:\s.*)?$/u;

/** "© 2024 Example Media Ltd. All rights reserved." → "Example Media Ltd"; '' when the line names nobody. */
export function copyrightHolder(text: string): string {
  const line = oneLine(text.slice(0, LONGEST_LINE));
  const mark = MARK.exec(line);
  if (!mark) return '';
  const rest = line.slice(mark.index + mark[0].length).replace(RIGHTS, '');
  const [name = ''] = rest.split(/\s[|·•–—-]\s|[|©\n]/);
  const holder = name
    .replace(SENTENCE_END, '')
    .replace(/[\s,;:–-]+$/, '')
    .replace(LEGAL_FORM, '');
  if (NO_HOLDER.test(holder)) return '';
  return holder.length > 1 && holder.length <= LONGEST_HOLDER && /\p{L}/u.test(holder) ? holder : '';
}

/** What a company is called in its register and nowhere else. */
export const LEGAL_FORM =
  /,?\s+(?:(?:(?:Pty|Pvt)\.? |Private )?(?:Ltd|Limited)|Inc|LLC|L\.L\.C|LLP|PLC|plc|Corp|GmbH(?: & Co\.? KG(?:aA)?)?|AG|SE|KG|UG|S\.?A\.?(?:S|U)?|S\.?r\.?l|S\.?p\.?A|S\.?L\.?(?:U)?|B\.?V|N\.?V|AB|ASA?|A\/S|ApS|Oy|[Ss]p\. z o\. ?o|s\. ?r\. ?o|a\. ?s|A\.Ş|Ltd\. Şti|Kft|Zrt|OÜ|株式会社)\.?$/u;

/** "Copyright policy", "Copyright notice": links in the footer, beside the line that names the holder. */
const NO_HOLDER =
  /^(?:(?:foto|photo|bild|image|picture)s?\s?:|cc[ -]by|designed|powered|theme|template|policy|policies|notices?|information|info|statement|terms|rules|infringement|law|act|agent|hinweise?|vermerk|riproduzione|reproduction|reproducci[óo]n|reprodu[çc][ãa]o|nachdruck|diritti|derechos|droits|direitos|rechte|rights|prawa|přetištění|tüm hakları|все права|всі права|(?:der|die|den|dem|the|l['’]|les|el|los|gli|i) ?(?:jeweilige\p{L}* )?aut\p{L}+)(?!\p{L})/iu;
