import { clean } from '../../../functions/clean/clean.ts';
import { rawOf } from './raw.ts';

const MENU = ['Home', 'World', 'Sport', 'Weather'].map((name) => `<li><a href="/${name}">${name}</a></li>`).join('');
const page = (title: string, body: string) =>
  `<!doctype html><html><head><title>${title}</title></head><body><nav><ul>${MENU}</ul></nav><main>${body}</main><footer>© 2025 The Quay Post</footer></body></html>`;
const outcomeOf = (source: string): string => {
  try {
    return `passes: ${clean(rawOf(source)).blocks.length}`;
  } catch (error) {
    return (error as Error).message;
  }
};

const LOST =
  'The page that you asked for has been moved, renamed or taken down. Look for it in the archive, or begin at the front.';
const CONSENT =
  'We and our 240 partners store cookies on your device and read them, to show you advertisements and to count who saw them.';
const STORY =
  'The footbridge over the Esk is closed until Friday, the council says. A lorry had struck one of its piers on Sunday night. Nobody was hurt.';

it.each([
  ['an error', page('Page not found | The Quay Post', `<h1>We cannot find that page</h1><p>${LOST}</p>`)],
  ['an error by its number', page('404', `<h1>Hm.</h1><p>${LOST}</p>`)],
  [
    'an error in German',
    page('Seite nicht gefunden – Kaiblatt', `<h1>Seite nicht gefunden</h1><p>Die Adresse gibt es hier nicht mehr.</p>`),
  ],
  [
    'a check for robots',
    page('Just a moment...', '<p>Checking that you are a human. This may take a few seconds, and needs JavaScript.</p>'),
  ],
  ['a consent dialog', page('The Quay Post', `<div><p>${CONSENT}</p></div>`)],
  [
    'a form for signing in',
    page(
      'Sign in | The Quay Post',
      '<h1>Welcome back</h1><p>Sign in to read on, to save stories and to get the letters that you chose.</p>',
    ),
  ],
  ['a form in Japanese', page('ログイン', '<h1>ログイン</h1><p>会員の方はメールアドレスとパスワードを入力してください。</p>')],
  [
    'a contact',
    page(
      'Contact us | The Quay Post',
      '<h1>Contact us</h1><p>Newsroom: 3 Quay Street. Lines are open from nine to five on weekdays.</p>',
    ),
  ],
])('%s is no article', (_, source) => {
  expect(outcomeOf(source)).toMatch(/is a notice in an article’s place|looks like a list/);
});

it.each([
  ['a short report', page('Footbridge closed | The Quay Post', `<h1>Footbridge closed</h1><p>${STORY}</p>`)],
  ['a site that is called so', page('Footbridge closed | Contact', `<h1>Footbridge closed</h1><p>${STORY}</p>`)],
  [
    'a headline that begins so',
    page('Sorry, the bridge is closed | The Quay Post', `<h1>Sorry, the bridge is closed</h1><p>${STORY}</p>`),
  ],
  [
    'a report on consent',
    page(
      'Cookie banners to go | The Quay Post',
      `<h1>Cookie banners to go</h1><p>The minister wants cookies to be allowed or not in the browser. ${STORY}</p>`,
    ),
  ],
  [
    'a long text under such a title',
    page(
      'Access denied',
      `<h1>Access denied</h1>${[1, 2, 3, 4, 5].map((day) => `<p>On day ${day} this: ${STORY} ${LOST}</p>`).join('')}`,
    ),
  ],
])('%s is one', (_, source) => {
  expect(outcomeOf(source)).toMatch(/^passes/);
});
