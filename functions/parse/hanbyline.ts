/**
 * Bylines of Chinese papers, which say of each name what it did: "来源：江城晚报 记者 陆小满 责任编辑：周一帆". Source, writers, editors and photographers
 * stand in one line, parted by spaces that names may hold as well, so the labels part it.
 */

import { agencyOf } from './agencies.ts';
import { letters } from './text.ts';

export interface HanByline {
  /** The paper that the text is from. */
  source?: string;
  /** Reporters, authors and contributing correspondents, in order. */
  authors: string[];
}

const WRITER =
  '(?:本报|本報|首席|见习|實習|实习|特约|特約)?(?:记者|記者)|作者|撰文|通讯员|通訊員|特约撰稿(?:人)?|取材(?:・文|・執筆)?|執筆|(?:構成|編集)・文|文(?:・構成)?';
const SOURCE = '(?:稿件|文章|新闻|信息)?(?:来源|來源)|出处|出處';
/** Whose names are no writers'. */
const OTHER =
  '(?:责任|責任|本文|新媒体|值班|网络|執行|执行)?(?:编辑|編輯|编审|主编|總編輯|总编辑|主任)|[责責][编編]|校对|校對|审核|審核|编审|监制|監製|终审|初审|复审|摄影|攝影|摄|撮影|写真|構成|イラスト|图片?|圖片?|视频|字号|浏览(?:次数|量)?|阅读(?:次数|量)?|点击(?:次数|量)?';
const LABEL = new RegExp(
  `(?:^|[\\s（(|｜/／,，;；])(?:(?<writer>${WRITER})|(?<source>${SOURCE})|(?<other>${OTHER}))(?:\\s*[:：/／]\\s*|\\s+)`,
  'gu',
);
/** "聯合報 記者林宸誼／即時報導", "中央社記者王小明台北10日電": the post, and the name behind it without a space. */
const DIRECT =
  /(?:^|[\s／/|｜）)]|[報报社網网])[記记]者(?<name>\p{Script=Han}{2,4}(?=\s*(?:[／/|｜（(]|$))|\p{Script=Han}{3}(?=\p{Script=Han}{2,4}\d{1,2}日[電电]))/u;
const LONGEST = 200;
/** Two to four signs, or a name of another people with its dot. */
const NAME = /^(?:\p{Script=Han}{2,4}|\p{Script=Han}{1,8}[·•]\p{Script=Han}{1,8})$/u;
const END = /[|｜()（）\d]/u;

/** @returns undefined for a line without such labels */
export function readHanByline(text: string): HanByline | undefined {
  if (text.length > LONGEST || !/\p{Script=Han}/u.test(text)) return undefined;
  const labels = [...text.matchAll(LABEL)];
  const direct = labels.length === 0 ? DIRECT.exec(text)?.groups?.name : undefined;
  if (direct) return { authors: [direct] };
  const authors: string[] = [];
  let source: string | undefined;
  for (const [nth, label] of labels.entries()) {
    const said = text
      .slice(label.index + label[0].length, labels[nth + 1]?.index)
      .split(END, 1)[0]!
      .trim();
    if (label.groups!.source !== undefined) source ??= said.split(/\s/, 1)[0];
    else if (label.groups!.writer !== undefined) authors.push(...said.split(/[\s、,，;；]+/u).filter((name) => NAME.test(name)));
  }
  return source || authors.length > 0 ? { ...(source && { source }), authors } : undefined;
}

/**
 * A reporter's name in brackets below the text or behind its last sentence: "（佐藤健一）". Remarks and agencies stand there, too.
 *
 * @returns the name, or undefined
 */
export function readHanSignature(text: string): string | undefined {
  const name = SIGNATURE.exec(text)?.[1];
  return name !== undefined && !REMARK.test(name) && agencyOf(letters(name)) === undefined ? name : undefined;
}

const SIGNATURE = /(?:^|[。」』！？]\s?)[（(](\p{Script=Han}{3,5})[）)]$/u;
const REMARK =
  /敬称|編集|编辑|編輯|終わ|完結|完结|続く|文責|写真|記者|记者|撮影|資料|共同|時事|通信|新聞|新闻|新华|新華|提供|前編|後編|上巻|下巻|以上|敬具|注釈|年月|現在|当時|社説|本社|支局|社会|政治|経済|国際/u;
