/**
 * Words that, opening a sentence, point to one before it: pronouns, demonstratives, connectives; by language, lower case. A language without a
 * list gets its first sentence only.
 */
const LISTS: Record<string, string> = {
  en: `he she it they his her their its this that these those here there such both neither either one another others some i we you my our your
    but and or nor so yet however meanwhile instead also then thus therefore hence moreover furthermore nevertheless nonetheless still besides consequently otherwise similarly likewise
    additionally finally indeed later earlier afterwards eventually again too further second third next because although though while whereas if when since as
    regardless sure meantime overall specifically yes no well now what why how who which where whose perhaps maybe even only just not like`,
  de: `er sie es ihr ihre ihren sein seine dies diese dieser dieses das die's dabei dafür dagegen daher damit danach dann daran darauf darum deshalb deswegen dennoch doch
    aber und oder denn sondern jedoch allerdings außerdem zudem ferner hingegen trotzdem somit schließlich zugleich gleichzeitig inzwischen später zuvor hier dort auch so ja nein
    ich wir man beide andere einige solche nun weil obwohl während wenn als dadurch hierbei hinzu`,
  fr: `il elle ils elles on ce cet cette ces cela ça c'est celui celle ceux son sa ses leur leurs mais et ou or donc car ainsi alors pourtant cependant toutefois
    néanmoins ensuite puis enfin aussi également en outre de plus par ailleurs d'ailleurs je nous vous ici là y tous certains autres d'autres quand lorsque si parce plus oui non`,
  es: `él ella ellos ellas ello esto este esta estos estas ese esa eso esos aquel aquella su sus lo le les pero y e o u sino así además también sin embargo no obstante
    entonces luego después por tanto aunque mientras cuando si porque aquí allí yo nosotros ambos otros otras algunos tampoco según sí no`,
  it: `lui lei loro egli esso essa questo questa questi queste quello quella ciò suo sua suoi sue ma e o però tuttavia inoltre anche così quindi dunque poi infine infatti
    invece intanto qui lì io noi altri alcuni entrambi quando se perché mentre`,
  pt: `ele ela eles elas isso isto este esta estes estas esse essa aquele aquela seu sua seus suas mas e ou porém contudo entretanto além também assim então depois
    portanto enquanto quando se porque aqui ali eu nós ambos outros outras alguns já`,
  nl: `hij zij ze het haar zijn hun dit dat deze die daar daarom daarna daarbij daarnaast maar en of want toch echter bovendien verder vervolgens dus ook toen hier
    ik wij we beide andere sommige als omdat hoewel terwijl zo`,
  sv: 'han hon den det de hans hennes deras denna detta dessa men och eller så dock därför sedan också dessutom samtidigt här där jag vi båda andra när om eftersom medan då',
  da: 'han hun den det de hans hendes deres denne dette disse men og eller så dog derfor siden også desuden samtidig her der jeg vi begge andre når hvis fordi mens da',
  nb: 'han hun den det de hans hennes deres denne dette disse men og eller så likevel derfor siden også dessuten samtidig her der jeg vi begge andre når hvis fordi mens da',
  pl: 'on ona ono oni one jego jej ich ten ta to te ci ale i lub a jednak więc dlatego także również ponadto potem następnie tam tutaj ja my gdy kiedy jeśli ponieważ',
  ru: 'он она оно они его её ее их это этот эта эти тот та те но и или а однако поэтому также кроме затем потом там здесь я мы когда если при так тогда',
  uk: 'він вона воно вони його її їх це цей ця ці той та ті але і й або а однак тому також крім потім там тут я ми коли якщо при так тоді',
  tr: 'o onlar bu şu bunlar onun ama ve veya ancak fakat ayrıca bunun böylece sonra daha burada orada ben biz',
  id: 'dia ia mereka ini itu tetapi dan atau namun selain kemudian lalu sementara oleh karena sehingga di sana di sini saya kami kita',
  ar: 'هو هي هم هذا هذه ذلك تلك لكن ولكن كما أيضا ثم بل هناك هنا حيث إذ وهو وهي وكان وكانت وقال وقالت وأضاف وأضافت وأكد وأوضح وتابع وأشار وفي وذلك ومن',
};
/** In scripts without spaces the opening is looked at by its characters. */
const UNSPACED_OPENERS: Record<string, RegExp> = {
  ja: /^(?:しかし|だが|また|そして|一方|さらに|その|この|それ|これ|彼|同社|同氏|同|なお|ただ|ところが|そこで|すると|つまり|でも|だから|私|僕|こう|そう|あの|ここ|そこ)/u,
  zh: /^(?:但|而|他|她|它|这|那|该|此|然而|此外|同时|因此|所以|并|也|不过|其|另外|随后|之后|我|与此|对此|如此|於是|于是|這|該)/u,
  ko: /^(?:그러나|하지만|또|또한|그리고|그는|그녀|이는|이에|이를|이번|그|한편|이어|따라서|그래서)/u,
};

const SETS = new Map(Object.entries(LISTS).map(([language, words]) => [language, new Set(words.split(/\s+/))]));

export function hasOpeners(language: string): boolean {
  return SETS.has(language) || language in UNSPACED_OPENERS;
}

/** Whether a sentence opens by pointing back. */
export function pointsBack(sentence: string, language: string): boolean {
  const unspaced = UNSPACED_OPENERS[language];
  if (unspaced) return unspaced.test(sentence);
  const [first = ''] =
    sentence
      .toLowerCase()
      .replaceAll('’', "'")
      .match(/[\p{L}\p{M}]+(?:'[\p{L}]+)?/u) ?? [];
  const words = SETS.get(language);
  return words?.has(first) === true || words?.has(first.split("'")[0]!) === true;
}
