/**
 * A reporter's line in Chinese, Japanese and Korean papers, the post behind the name and perhaps an address: "김민수 기자 minsu@…", "山田太郎 記者".
 * clean tells such lines by it, parse reads them.
 */
export const REPORTER =
  /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}・·]{2,8}\s?(?:記者|记者|특파원|기자|特派員|编辑委员|編集委員)(?:\s\S+@\S+)?$/u;

/** `hints` of a line with which clean hands over two to four words right below the text; parse takes them for a byline when it knows a name in them. */
export const SIGNATURE = 'signature below';
