import type { Reading } from './page.ts';
import { PHRASES } from './phrases.ts';
import type { PageBlock } from './segment.ts';
import { endsSentence } from './sentence-end.ts';

/**
 * Pages that are shown in an article's place: errors, checks for robots, consent dialogs, forms for signing in; and those that only look
 * like a short article: contact, search, basket. Crawls are full of them, and each has a text that reads well. None of the sets' articles is
 * one by these words.
 */

/** With more words there is an article that is only called so. */
const MOST_WORDS = 150;

const whole = (...titles: string[]) => new RegExp(`^(?:${titles.join('|')})[\\s.!?…:]*$`, 'iu');

/** Titles as a whole. Languages are those that news sites have most. */
const TITLES: readonly RegExp[] = [
  // Errors.
  whole(
    "(?:error |http )?(?:40[0-9]|410|429|50[0-4])(?: error)?(?:[\\s:–-]+[\\p{L}’' ]{1,60})?",
    '(?:page|seite|file|document) ?(?:was |could |wurde )?(?:not|nicht) (?:be )?(?:found|gefunden|available|verfügbar)',
    '(?:sorry|oops|uh-oh|hoppla|ups)(?:[\\s,.!…–-]+(?:.{0,40}\\b(?:page|seite|página)\\b.{0,40}|something (?:has gone|went) wrong.{0,40}|an error.{0,40}))?',
    ".{0,30}(?:can(?:no|'|’)t|could(?:n't|n’t| not)) find (?:that|this|the) page.{0,30}",
    '(?:not found|forbidden|bad gateway|gateway time-?out|service unavailable|internal server error|access denied|request blocked)',
    'page introuvable|página no encontrada|página não encontrada|pagina non trovata|pagina niet gevonden|strona nie została znaleziona|sidan hittades inte',
    'страница не найдена|ページが見つかりません.{0,10}|页面不存在|페이지를 찾을 수 없습니다|sayfa bulunamadı|الصفحة غير موجودة',
    '(?:down for|under|scheduled) maintenance|under construction|wartungsarbeiten',
  ),
  // Checks for robots.
  whole(
    'just a moment',
    'attention required.{0,30}',
    'are you (?:a )?(?:robot|human)|robot check|security check|one more step|pardon our interruption|human verification',
    '(?:please )?(?:verify|confirm)(?:ing)?(?: that)? you are (?:a )?(?:human|not a robot)',
    'checking your browser.{0,40}|access to this page has been denied',
    '(?:please )?(?:enable|turn on) (?:js|javascript|cookies).{0,40}',
  ),
  // Consent.
  whole(
    '(?:your|we value your|we care about your|manage your) privacy(?: choices| settings)?|privacy settings|(?:this site uses |we use )?cookies|cookie (?:consent|settings|notice)',
    'datenschutzeinstellungen|ihre privatsphäre|cookie-einstellungen|vos préférences de confidentialité|tu privacidad',
  ),
  // Accounts.
  whole(
    '(?:sign|log) ?-?(?:in|on|up)(?: to .{1,40})?|login|register|registration|(?:create|my|your) (?:an |your )?account|(?:forgot(?:ten)?|reset)(?: your)? password',
    'anmelden|anmeldung|einloggen|registrieren|passwort vergessen|se connecter|connexion|créer un compte|inicia(?:r)? sesión|crear cuenta|regístrate|iniciar sessão|accedi|registrati|inloggen|aanmelden|logga in|logowanie|zaloguj się',
    'войти|вход|авторизация|регистрация|ログイン|会員登録|登录|注册|로그인|회원가입|giriş yap|تسجيل الدخول',
  ),
  // Contact, search, basket.
  whole(
    'contact(?: us)?|kontakt|contacto|contactez[- ]nous|contatti|contato|контакты|お問い合わせ|联系我们|문의하기|iletişim|اتصل بنا',
    '(?:advanced )?search|search results?(?: for .{1,80})?|suchergebnisse?(?: für .{1,80})?|résultats de (?:la )?recherche.{0,80}|resultados de (?:la )?(?:búsqueda|busca).{0,80}|risultati della ricerca.{0,80}|検索結果.{0,40}|搜索结果',
    '(?:your |my )?(?:shopping )?(?:cart|basket|bag)|checkout|warenkorb|panier|carrito(?: de (?:la )?compra)?|carrello|winkelwagen',
  ),
];

/** Every sentence of a consent dialog has one of these, the only text of the page that stands behind it. */
const CONSENT = new RegExp(`(?<!\\p{L})(?:${PHRASES.consent})(?!\\p{L})`, 'iu');

/**
 * Whether a page is such a one: by its title, or since it tells of nothing but consent.
 * @param kept blocks
 * @param words of those together
 */
export function holdsNotice({ blocks, claims, evidence }: Reading, kept: readonly PageBlock[], words: number): boolean {
  if (words > MOST_WORDS) return false;
  const headline = blocks[claims.titleAt]?.text;
  // What follows is the site's name, which may be any of these words.
  const [title = ''] = (evidence.title ?? '').slice(0, LONGEST_TITLE).split(/\s[|–—·-]\s/, 1);
  if (TITLES.some((pattern) => pattern.test(title.trim()) || (headline !== undefined && pattern.test(headline)))) return true;
  const told = kept.filter(({ level, text }) => level === undefined && endsSentence(text));
  const consent = told.filter(({ text }) => CONSENT.test(text)).length;
  if (headline === undefined && kept.length > 0 && kept.every(({ text }) => CONSENT.test(text))) return true;
  // "Welcome to the Courier", and an offer to pay instead; but an article says that it is one.
  return consent >= LEAST_CONSENT * Math.max(FEWEST, told.length) && !isDeclared(evidence);
}

const LEAST_CONSENT = 0.6;
const FEWEST = 3;

/** An article has a type, or a day. */
const isDeclared = ({ jsonLd, meta }: Reading['evidence']): boolean =>
  jsonLd.some((node) => /Article|Posting/.test(String(node['@type']))) ||
  meta.some(({ name, content }) => /published|^date/.test(name) || (name === 'og:type' && /article/i.test(content)));

const LONGEST_TITLE = 300;
