/**
 * The commonest words of many languages in one set: a running text has them in every clause, a menu or a list of names hardly any.
 * One set for all languages is enough to tell prose from labels (jusText's idea, without its language guess); 25–45 words each.
 */

const LISTS = [
  // English
  'the of and to in a is that it was for on are as with his they at be this from have or by had not but what were when we there can an your which their said if do will how about them then she many some so these would her has more been who he its no than into up out could our you i my me just also after over',
  // German
  'der die das und in den von zu mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über einen so zum war haben nur oder aber vor zur bis mehr durch man sein wurde sei wir ich ihr kann was wenn dann schon doch',
  // French
  'le la les de des du un une et à est en que qui dans pour pas au sur ce se il elle plus par avec sont ne son sa ses aux ou mais nous vous ils cette ces été être fait comme tout leur y on je',
  // Spanish
  'el los las y en que del se por con una su para es al lo como más o pero sus le ha me si sin sobre este ya entre cuando todo esta ser son dos también fue había era muy años hasta desde está no',
  // Italian
  'il che di e è un per non una sono con del si da come della nel anche più dei le al alla ha gli ma lo ci delle questo stato dal dalla nella hanno suo essere se',
  // Portuguese
  'que não uma os no na se com por dos mais as como mas ao ele das à seu sua ou quando muito nos já está eu também só pelo pela até isso ela entre depois sem mesmo foi são um em',
  // Dutch
  'het een en van ik te dat die in zijn is niet op aan met als voor had er maar om hem dan zou of wat mijn men dit zo door over ze bij ook tot je uit der naar heb hoe heeft hebben deze werd wordt',
  // Swedish, Danish, Norwegian
  'och att det som en på är av för med till den har de inte om ett han men var jag sig från vi så kan man när nu skulle hade blev eller efter vid ut över bara',
  'og at det er i på til en af for der den ikke med de som har et var han om men vi jeg sig fra så kan skal være efter eller også blev havde ved ud når kun',
  'og det å er på som til av for med at ikke den har de om et var han men vi jeg seg fra så kan skal være etter eller også ble hadde ved ut når bare',
  // Finnish, Estonian
  'ja on ei että se hän oli joka mutta myös kun niin ovat sen olla tai jos voi mukaan kuin vain jo ole siitä tämä ne sekä vielä nyt',
  'ja on ei et see oli ka kui ning mis oma siis aga ta või nii kes selle veel ole',
  // Polish, Czech, Slovak, Croatian, Slovene
  'i w z na do się nie że to o jest za od jak po ale dla co przez tym jego oraz był są ma może już tylko tak być które który która',
  'a v se na je že to s z do o i ale jako za by pro jsou po který která podle tak být jeho jak nebo až od jen už při',
  'sa že na je a v to s z do o ako za by pre sú po ktorý ktorá podľa tak byť jeho alebo až od len už pri aj',
  'i u je da se na za su od s o koji koja kao iz to a ne će bi li ili nije sam bio do što',
  'in je da se na za so od s o ki kot iz to a ne bi pa ni sem bil do tudi še po',
  // Hungarian, Romanian, Turkish, Albanian
  'a az és hogy nem is egy ez de meg azt csak már el volt még mint ki van vagy mert lehet után ha szerint',
  'și în de la cu pe a nu că din o un este pentru mai care sau fi au ca se dar prin după fost fost sunt cel',
  've bir bu da de için ile çok daha gibi olarak olan en kadar sonra ama ne o ya her var olduğu değil ise',
  'dhe në e të për me një nga që si më ka është do por edhe kjo ky nuk janë',
  // Greek
  'και το να του η της με που για από την στο είναι ο τα των στην δεν οι ότι τον θα μας σε',
  // Russian, Ukrainian, Bulgarian, Serbian
  'и в не на что с по как это из к у за он но о от же для так было его все а то бы были мы она только или до если при ещё еще может также',
  'і в не на що з у до як та це за про але від для так його які він було також або при є',
  'и на да за се в от не с че по е са как до или но като има във при ще след това',
  'и је да се на у за су од са о који која као из то а не ће би или није до што',
  // Indonesian and Malay, Vietnamese, Tagalog
  'yang dan di dari untuk dengan pada ini itu dalam tidak akan adalah juga ke oleh ada bisa saya mereka telah sebagai karena kami lebih sudah para atau',
  'và của là có không được trong cho các một người những với này đã để từ như khi đến về ra vào cũng',
  'ang ng sa mga na ay at ito ko siya kung nang para hindi may si ni',
  // Swahili, Zulu, Xhosa, Afrikaans
  'na ya wa kwa ni katika za la kuwa hii hiyo yake cha watu pia huyo alisema baada kama bila',
  'ukuthi futhi uma nge kodwa noma ngoba lapho kanye nabo yena wakhe ukuba xa kwaye okanye kuba njengoko nangona into abantu',
  'die van en in is het dat nie vir met op te om sy hy word deur aan ook as was uit sal hulle',
  // Arabic, Persian, Urdu, Hebrew
  'في من على أن إلى التي عن مع هذا الذي ما لا هذه بعد كما كان قد بين لم أو ذلك كل قبل حتى خلال',
  'و در به از که این را با است برای آن یک خود تا بر هم نیز شده می های کرد شد',
  'کے کی میں ہے اور سے کو نے کا پر یہ کہ ہیں بھی تھا اس نہیں ایک',
  'את של על לא כי זה עם הוא גם אבל או יש כל היא אני היה אם לאחר בין מה רק',
  // Hindi, Bengali, Tamil, Korean particles that stand alone
  'के की में है और से को का पर यह कि हैं भी ने एक नहीं इस कर था हो लिए',
  'এবং ও এই করে থেকে তার জন্য না হয় একটি যে সঙ্গে তিনি করা হয়েছে',
  'மற்றும் ஒரு இந்த என்று அந்த என உள்ளது',
  '있다 이 그 등 수 것 및 한 는 은 가 에서 위해 대한 했다 말했다',
  // Baltic languages
  'ir kad į su iš bet tai yra jau tik kaip buvo ar nuo per po dėl savo taip',
  'un ir ka no ar par uz kas bet arī lai tika tas vai pēc gada',
];

export const STOP_WORDS: ReadonlySet<string> = new Set(LISTS.flatMap((list) => list.split(' ')));

/** Words that speak to the reader: offers, notices and forms do, reports seldom. */
export const ADDRESS_WORDS: ReadonlySet<string> = new Set(
  'you your yours sie ihre ihren ihrem ihrer dein deine deinen vous votre vos tu tus usted ustedes su você vocês seu teu jij jouw uw u din dina dine twoje twój váš vaše lei vostro tuo tua'.split(
    ' ',
  ),
);
