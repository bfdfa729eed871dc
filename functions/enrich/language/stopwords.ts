/**
 * The commonest function words of each language, lower case: what a phrase never begins or ends with, what a sentence often
 * begins with, and what tells one language from another. Own selection, 60–170 a language; verbs of saying are in English's and
 * German's because a news phrase never turns on them.
 */
const LISTS: Record<string, string> = {
  en: `a about above according across after again against ago all almost along already also although always am among an and another any
    anyone anything are around as asked at away back be became because become been before began behind being below between both but by
    came can cannot could did do does doing don done down during each either else enough even ever every everyone everything few first for
    from further get gets getting give given go goes going gone got had has have having he her here hers herself him himself his how
    however i if in indeed into is it its itself just last later least less let like likely made make makes making many may maybe me might
    more most much must my myself near never next no nor not nothing now of off often on once one only onto or other others our ours out
    over own per perhaps quite rather really said same say saying says see seem seemed seems seen several shall she should since so some
    someone something soon still such take taken than that the their theirs them themselves then there these they thing things this those
    though through thus to today together told too took toward towards two under until up upon us use used using very via want wanted was
    way we well went were what when where whether which while who whom whose why will with within without would year years yesterday yet
    you your yours yourself added i'm it's he's she's we're they're don't doesn't didn't isn't wasn't weren't won't can't couldn't
    wouldn't that's there's what's let's i've we've they've you're you've i'll we'll`,
  de: `aber alle allem allen aller alles als also am an andere anderen anderer anderes auch auf aus bei beim bereits bis bisher bist da dabei
    dadurch dafür dagegen daher damit danach dann daran darauf daraus darf darin darum darunter das dass davon davor dazu dein dem den denen
    denn dennoch der deren des deshalb dessen die dies diese diesem diesen dieser dieses doch dort drei du durch ein eine einem einen einer
    eines einige einigen einmal er erst erste ersten es etwa etwas euch euer für gab ganz gar gegen gehen geht gibt hat hatte hatten habe
    haben hier hin hinter ich ihm ihn ihnen ihr ihre ihrem ihren ihrer im immer in indem ins ist ja jede jedem jeden jeder jedoch jetzt
    kann kein keine keinen können könnte konnte machen man mehr mein meine mich mir mit muss müssen nach nachdem neben nein nicht nichts noch
    nun nur ob oder ohne sagen sagt sagte schon sehr sei seien sein seine seinem seinen seiner seit selbst sich sie sind so sogar sollen
    sollte solche soll sondern sowie über um und uns unser unter viel viele vom von vor wann war waren warum was wegen weil weiter weitere
    welche wenn wer werde werden wie wieder will wir wird wo wobei wohl wollen worden wurde wurden während zu zum zur zwar zwei zwischen
    laut uhr jahr jahre jahren worden wäre würde würden hätte`,
  fr: `a à afin ai ailleurs ainsi alors après au aucun aucune aujourd aujourd'hui auprès aussi autre autres aux avait avant avec avoir avons
    beaucoup bien c ça car ce ceci cela celle celles celui cependant certains ces cet cette ceux chaque chez comme comment contre d dans de
    déjà depuis des dès deux devant doit donc dont du duquel elle elles en encore entre est et étaient était été être eu eux fait faire fois
    font furent fut grâce hier hors ici il ils j je jusqu jusque l la là laquelle le lequel les leur leurs lors lorsque lui m ma mais malgré
    me même mêmes mes moins mon n ne ni non nos notamment notre nous on ont ou où par parce parmi pas pendant peu peut plus plusieurs pour
    pourquoi près puis qu quand que quel quelle quelles quelque quelques quels qui quoi s sa sans se selon sera ses si sinon soit son sont
    sous sur ta tandis tant te tel telle tels tes toi ton toujours tous tout toute toutes très trop trois tu un une vers vos votre vous y`,
  es: `a además ahora al algo alguna algunas alguno algunos algún allí ambos ante antes aquel aquella aquellos aquí así aún aunque bajo bien
    cada casi como con contra cosa cual cuales cualquier cuando cuanto de del desde después día días dice dijo donde dos durante e el él ella
    ellas ellos en entonces entre era eran es esa esas ese eso esos esta está estaba están estas este esto estos fue fueron gran ha había han
    hace hacer hacia hasta hay he hizo incluso la las le les lo los luego más me mediante mejor menos mi mientras mis mismo misma mucho muchos
    muy nada ni ningún no nos nosotros nuestra nuestro o os otra otras otro otros para parte pero poco por porque primera primer puede pueden
    pues que qué quien quién quienes se sea según ser será si sí sido sin sino sobre solo sólo son su sus también tan tanto te tener tiene
    tienen toda todas todavía todo todos tras tres tu tus un una unas uno unos usted va vez veces y ya yo año años`,
  it: `a abbiamo ad agli ai al alla alle allo allora altri altro anche ancora anni anno avere aveva c che chi ci cioè circa come con contro cosa
    così cui d da dagli dai dal dalla dalle dallo degli dei del dell della delle dello dentro di dopo dove due durante e è ed era erano essere
    fa fatto fino fra gli già ha hanno hai ho i il in infatti invece io l la le lei li lo loro lui ma mai me meno mentre mi mio molto ne negli
    nei nel nell nella nelle nello no noi non nostra nostro o ogni ora per perché però più poco poi prima proprio può qua quale quali quando
    quanto quella quelle quelli quello questa queste questi questo qui quindi sarà se secondo sei sempre senza si sia sono sopra sotto sta
    stata stato su sua sue sugli sui sul sull sulla sulle suo suoi tra tre tu tutta tutte tutti tutto un una uno va verso vi voi ha detto`,
  pt: `a à ainda além algo alguns algumas ali ano anos antes ao aos apenas após aquela aquele aqui as às assim até através bem cada com como
    contra da daquele das de dela dele deles depois desde dessa desse desta deste disse do dois dos durante e é ela elas ele eles em enquanto
    então entre era eram essa essas esse esses esta está estão estas este estes eu foi foram há isso isto já lá lhe lo mais mas me mesmo
    meu minha muito muitos na não nas nem nessa nesse nesta neste no nos nós nossa nosso num numa o onde os ou outra outras outro outros para
    pela pelas pelo pelos pode por porque pouco primeira qual quando quanto que quem são se segundo seja sem sempre ser será seu seus sido
    sob sobre sua suas só também tanto tem têm ter teve tinha toda todas todo todos três tu um uma umas uns você vai`,
  nl: `aan al alle alleen als altijd andere anders ben bij binnen boven bijna daar daarna dan dat de deze die dit doen door dus een eerste
    elk elke en er ook ervan gaan gaat geen geweest haar had hadden hebben heeft hem het hier hij hoe hun iets ik in is ja jaar je jij jullie
    kan komen kon kunnen maar maken me meer men met mij mijn moet moeten na naar nadat niet niets nog nu of om omdat onder ons onze ook op
    over reeds sinds slechts sommige te tegen ten ter terug terwijl toch toen tot tussen twee u uit uw van vanaf vanuit veel verder via
    volgens voor vooral waar waarom waren was wat we weer welke werd werden wie wij wil worden wordt zal ze zegt zei zelf zich zij zijn zo
    zoals zonder zou zouden zullen`,
  sv: `alla allt alltså än andra att av bara blev bli blir både de dem den denna deras dess dessa det detta dig din dock du där då efter ej
    eller en enligt er ett fick finns flera från få får för före första genom gör han hans har hade henne hennes hon honom hur här i icke
    igen in ingen inom inte ja jag just kan kommer kunde man med medan mellan men mer mig min mot mycket måste ni nu när någon något några
    och också om oss på samma sade sedan sig sin sina sitt skulle ska som så säger till tre två under upp ut utan vad var vara varit varje
    vem vi vid vilka vilken vill är åt år över`,
  da: `ad af al alle alt anden andet andre at blev blive bliver da de dem den denne der deres det dette dig din disse dog du efter eller en end
    er et få får fik flere for fordi fra før første gennem gør ham han hans har havde hende hendes her hun hvad hvem hver hvis hvor hvordan
    hvornår i igen ikke ind ingen ja jeg jo kan kom kommer kunne man mange med meget mellem men mere mig min mod må nogen noget nogle nu når og
    også om op os over på sagde samme selv siden siger sig sin sine sit skal skulle som så til to tre ud under var vi vil ville være været år`,
  nb: `alle alt andre at av bare ble blei bli blir da de deg dem den denne der deres det dette din disse du eller en enn er et etter fikk flere
    for fordi fra få får før første gjennom gjør ham han hans har hadde henne hennes her hun hva hvem hver hvis hvor hvordan i igjen ikke inn
    ingen ja jeg kan kom kommer kunne man mange med meg mellom men mer min mot mye må noe noen nå når og også om opp oss over på sa samme
    seg selv siden sier sin sine sitt skal skulle som så til to tre ut under var ved vi vil ville være vært år`,
  fi: `ei eikä eivät ennen että he hän häneen hänen ihan ja jo jonka joka jos jossa jota jotka kaikki kanssa kuin kuitenkin kun kuten me mikä
    minä minun mitä mukaan mutta muun muut myös ne niiden niin niitä nyt näin nämä ole olen oli olisi olivat olla on ovat sanoi sanoo se sekä
    sen siellä siitä sillä sinä sitä taas tai tämä tämän tässä vaan vai vain vielä vuoden vuonna vuotta`,
  pl: `a aby ale ani bardzo bez być był była było były będzie będą choć ci co coś czy czyli dla do gdy gdyż gdzie go i ich ile im inne inny ja
    jak jako jednak jego jej jest jeszcze jeśli już kiedy kto która które którego której który których którzy lub ma mają mi mimo mnie może
    można mu my na nad nam nas nawet nic nich nie niej nim niż no o od on ona one oni oraz po pod podczas ponieważ poza przed przez przy roku
    się są swoje swój ta tak także tam te tego tej ten teraz też to tu tych tylko tym u w wam według wiele więc więcej wszystko wszystkich z
    za ze że został została żeby lat powiedział`,
  cs: `a aby ale ani až bez bude budou by byl byla bylo byli být co což či do ho i je jeho její jejich jak jako jen jenž ještě jsem jsme jsou k
    kde kdo když která které který kteří ku ma má mají mezi mi mimo mu my na nad nebo než není o od on ona oni pak po pod podle pokud pro proti
    proto protože před přes při řekl s se si své svůj ta tak také tam tato tedy ten tento této to toho tím tom tu ty u už v ve více však
    všechny z za ze že roku let`,
  ro: `a acest această aceste acum ai al ale am ar are as asupra au avea azi ca că când care ce cea cei cele cel chiar ci cu cum da dar de deja
    despre din doar după ea ei el ele era este eu fi fie fost iar în încă înainte între la le lor lui mai mult ne nici nu o ori pe pentru
    până prin sa să sale sau se spre sub sunt și te toate tot un una unei unor unui va vor`,
  hu: `a abban ahol aki ami amely annak arra az azért azonban azt be csak de e egy egyik el ellen előtt én és ez ezért ezt fel hanem ha ha hogy
    illetve is itt ki kell közben között le lehet lesz majd már meg mert még mi mint minden most nagyon ne nem nincs ő ők olyan pedig sem
    szerint több után van vagy vannak volt volna`,
  tr: `acaba ama ancak aslında az bazı belki ben bir biraz biri birçok biz bu buna bunda bundan bunlar bunu bunun çok çünkü da daha de değil
    diye en eden etti gibi göre hem hep her hiç için içinde ile ilgili ise kadar karşı kendi ki kim mı mi mu mü nasıl ne neden o olan
    olarak oldu olduğu olduğunu olması on ona ondan onlar onu onun oysa sadece sonra söyledi şey şu tarafından tüm var ve veya ya yani yeni
    yer yok yıl yılında`,
  id: `ada adalah agar akan akhir aku anda antara apa apakah atas atau bagi bahwa baru beberapa belum bisa bukan dalam dan dapat dari dengan
    di dia dua hal hanya harus hingga ia ini itu jadi jika juga kami karena kata ke kepada kita lagi lain lalu lebih masih mereka
    melalui menjadi menurut namun oleh orang pada para pernah saat saja sama sangat saya sebagai sebelum sebuah secara sedang sehingga
    sejak selain semua sementara seperti serta setelah siapa sudah tahun tak telah tersebut tentang tetapi tidak untuk yaitu yang`,
  ru: `а без более больше будет будут бы был была были было быть в вам вас весь во вот все всего всех всё вы где да даже для до другой его ее
    ей ему если есть ещё еще же за здесь и из или им их к как какой когда которая которого которой которые который которых кто ли лишь между
    меня мне может можно мы на над надо нас не него нее нет ни них но ну о об однако он она они оно от очень перед по под после потому при
    про раз с сам свой своей своих себя сейчас сказал сказала со так также такой там тем то того тоже той только том тот три ты у уже хотя чего
    чем через что чтобы эта эти это этого этой этом этот этих я лет год года году по словам`,
  uk: `а або але без більше був була були було бути в вам вас вже ви від він вона вони воно все всі де для до його її їх ж за з зі із і й
    коли котрий лише між мене ми може на над нас не неї нього ні але однак по під після про при раз сам свій своїх себе сказав так також там те
    тим того той тому то три ти у хто це цей ця ці чи через що щоб я як яка яке який які якого яких року років`,
  bg: `а ако ала бе без беше би бил била били било ви все всички вече във възможно в го да дали до докато от за заради защо защото и из или им
    има имат как какво като кога когато което които кой който която към ли между ми много може му на над не него нещо ни но обаче около освен
    по под подобно пред преди при през с са само се след със така такива там те тези ти това този той тя те тук у ще я`,
  el: `αλλά αν από αυτά αυτή αυτό αυτός αυτών για δεν δύο εάν είναι είχε ενώ ένα ένας επειδή επί ή η ήταν θα και κάθε καθώς κατά κι μας με μέσα
    μετά μέχρι μη μια μία μόνο μου να ο οι όμως όπου όπως ότι ού πιο που πριν προς πως σαν σε στα στη στην στις στο στον στους σύμφωνα
    τα τη την της τι τις το τον του τους των ως`,
  ar: `أن إن إلى أو أي أيضا أيضاً التي الذي الذين الا إلا أما أمام أنه أنها بعد بعض بل بين تم ثم جدا حتى حول حيث خلال دون ذلك سوف عام عبر عدد على عليه عليها
    عن عند عندما عنه غير في فيه فيها قال قالت قبل قد كان كانت كل كما كيف لا لدى لكن لكنه لم لن له لها ليس ما مثل مع من منذ منها منه نحو هذا هذه هل هم هناك
    هو هي هذه و وأن وقد وقال وكان ولا وهو وهي وفي ومن يتم يكون يوم`,
  fa: `آن آنها از است اما این اینکه با باید بر برای بعد بود بودند به بی پس پیش تا چه چون خود در دو دیگر را روی سال شد شده شود که کرد کرده کند کنند گفت ما
    مورد می نیز نیست هر هم همه همین و وی یا یک های ها او ای`,
  he: `אבל או אולי אותה אותו אחד אחר אחרי אחת איך אין אך אל אם אני אנחנו את אתה בין גם דרך הוא היא היה היו היתה הם הן הזה הזאת זה זאת זו יותר יש
    כבר כדי כי כך כל כמו לא לו לפני לפי מה מול מי מן מתוך נגד עד עוד על עם עצמו פי רק של שלא שלו שלה שם תחת אמר`,
  hi: `अपना अपनी अपने अब आप इन इस इसके इसी उन उनके उस उसके एक एवं और कई कर करना करने का कि किया की कुछ के को कोई क्या गई गए गया जब जा जो तक तथा तो था थी
    थे दिया दो न नहीं ने पर फिर बाद बहुत भी में मैं यदि यह या ये रहा रही रहे लिए वह वे साथ से हम ही हुआ हुई हुए है हैं हो होता होती होने कहा`,
  ja: `が は を に の で と も へ や か ね よ な し た て だ です ます から まで より など する した して され れ さ せ いる いた ある あった ない なかった こと もの ため よう
    これ それ この その さん 氏 という によると ところ として について なる なった よる 日 月 年 時 分 人 約 後 前 中 者 的 同`,
  zh: `的 了 在 是 和 与 及 等 对 将 为 以 中 上 下 也 都 就 而 并 或 被 把 向 从 到 由 于 这 那 其 之 不 有 个 一 一个 我 我们 你 他 他们 她 它 表示 说 要 会 能 可以 已 已经 还 更 最 日 月 年
    时 后 前 该 此 通过 进行 以及 但 但是 因为 所以 如果 没有 自己 大家 方面 目前 为了`,
  ko: `이 그 저 것 수 등 및 를 을 은 는 가 의 에 에서 로 으로 와 과 도 만 한 할 하는 했다 한다 있다 있는 없다 위해 대한 대해 통해 이날 지난 오는 고 며 라고 말했다 밝혔다 전했다`,
  vi: `anh bị bởi các cái cần chỉ cho chúng chưa có còn cô của cùng cũng đã đang đây để đến đó được do em gì hai hay họ hơn khi không là lại lên
    mà mình một này năm nên nếu người những nhiều như nhưng ở ông qua ra rất rằng sau sẽ số tại theo thì trên trong trước từ và vào vẫn vì với
    việc`,
};

const SETS = new Map<string, ReadonlySet<string>>();
const NONE: ReadonlySet<string> = new Set();

/** Languages (ISO 639-1) with a list. */
export const STOPWORD_LANGUAGES = Object.keys(LISTS);

/** @param language primary subtag; a language without a list has none */
export function stopwordsOf(language: string): ReadonlySet<string> {
  const known = SETS.get(language);
  if (known) return known;
  const list = Object.hasOwn(LISTS, language) ? LISTS[language] : undefined;
  if (!list) return NONE;
  const set = new Set(list.split(/\s+/));
  SETS.set(language, set);
  return set;
}
