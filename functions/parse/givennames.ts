/**
 * Common given names of the languages news comes in, own selection. They tell a person from a paper where shape alone cannot: both
 * "Jane Miller" and "Boston Globe" are two capitalised words.
 */
const NAMES = `aaron abdul abdullah abigail adam adrian agnieszka ahmad ahmed aisha akira alan albert alejandro aleksander aleksandr alessandra alessandro alex alexander
alexandra alexandre alexis alfred ali alice alicia alison allison amanda amber amelia amelie amir amy ana anastasia anders andré andrea andreas andreea andrei andrej andrew andrey
andrzej andy angela angelika anita anja ann anna anne annette annie annika anthony antje anton antonia antonio arash arianna arne arnold arthur astrid audrey axel barbara barry bart beatrice
beatriz beata ben benedikt benjamin bernard bernd bernhard bert beth bettina bianca bill birgit björn bob boris brad brandon brenda brett brian bridget bruce bruno bryan caitlin cameron camilla
camille carina carl carla carlo carlos carmen carol carolin carolina caroline carsten catherine cathy cecilia celine charles charlie charlotte chiara chloe chris christa christian christiane
christina christine christoph christophe christopher cindy claire clara claude claudia claudio claus clemens colin connor corinna cristina cynthia dagmar damian damien dan dana daniel daniela
daniele danielle danny dario darren dave david dawn dean deborah debra denis denise dennis derek diana diane diego dieter dietmar dirk dmitri dmitry dominic dominik dominique don donald
donna doris dorothea doug douglas duncan dylan eberhard eduard eduardo edward eileen elaine elena elisa elisabeth elise elizabeth ella ellen elliot emilia emilie emily emma emmanuel eric erica
erich erik erika erin ernst esther ethan eugene eva evan evelyn ewa fabian fabio fatima federico felipe felix fernando filip fiona florence florian francesca francesco francis francisco franco
françois frank franz fred frederic frederik friedrich gabriel gabriela gareth gary gavin geoff george georg gerald gerard gerd gerhard giacomo gianluca gina giorgio giovanni giulia giuseppe glen
grace graham greg gregor gregory greta guido guillaume guillermo gunnar gustav guy günter günther hannah hannes hans harald harold harriet harry hassan heather hector heidi heike heiko heinrich heinz helen
helena helga helmut hendrik henrik henry herbert hermann holger holly howard hubert hugh hugo ian ibrahim igor ines ingo ingrid irene irina isaac isabel isabella isabelle ivan jack jackie jackson jacob
jacqueline jacques jakob jakub james jamie jan jana jane janet janina jason javier jean jeff jeffrey jennifer jens jeremy jerome jerry jesper jesse jessica jill jim jimmy jo joachim joan joana
joanna joanne jochen joe joel joanna johan johann johanna johannes john johnny jon jonas jonathan jordan jorge jose josé josef josefina joseph josh joshua joy joyce juan judith jules julia julian juliane
julie julien juliette jürgen justin jörg kai karen karin karl karla karolina karsten katarina katarzyna kate katharina katherine kathleen kathrin kathryn kathy katie katja katrin kay keith kelly
ken kenneth kerstin kevin kim kirsten kirsty klaus konrad konstantin kristen kristian kristin kristina krzysztof kurt kyle lars laura lauren laurence laurent lawrence lea leah lee lena lennart leo leon leonard leonardo
leonie leslie lewis liam lily linda lindsay lisa liz lorenzo louis louise luca lucas lucia lucy ludwig luigi luis luisa luise luka lukas luke lydia lynn maarten maciej maddie madeleine magdalena manfred manuel
manuela marc marcel marcelo marcin marco marcus margaret margarita maria mariana marie marija marina mario marion mark markus marta martha martin martina mary maryam mateo mathias mathieu matilda
matt matteo matthew matthias maurice mauricio max maximilian maya megan mehmet mel melanie melissa mia michael michaela michał michel michele michelle miguel mikael mike mikhail mila milan miriam
mohamed mohammad mohammed moira molly monica monika moritz muhammad murat nadia nadine nancy naomi natalia natalie natasha nathan nathalie neil nicholas nick nicola nicolas nicole nigel niklas
nikolai nikolas nils nina noah noel nora norbert norman olaf ole oleg olena olga oliver olivia olivier omar oscar oskar otto owen pablo pamela paolo pascal patricia patrick patrik paul paula
paulina paulo pavel pedro peggy penny per pete peter petra phil philip philipp philippe phoebe pierre piotr rachel rafael rainer ralf ralph ramona raphael raul ray raymond rebecca regina reinhard rené
renate ricardo richard rick rita rob robert roberta roberto robin rodrigo roger roland rolf roman romain ron ronald rosa rose ross roy ruben rudolf russell ruth ryan sabine sabrina sally sam samantha
samuel sandra sanjay sara sarah sascha scott sean sebastian sebastián serge sergei sergej sergey sergio shane shannon sharon shaun sheila shirley silke silvia simon simona simone sofia sonia sonja sophia sophie
stacey stan stefan stefania stefanie stefano steffen stella stephan stephane stephanie stephen steve steven stewart stuart susan susana susanne suzanne svenja svetlana sven sylvia sylvie tamara tania tanja
tara tatiana ted teresa terry thea theo theresa thierry thomas thorsten tim timo timothy tina tobias toby todd tom tomas tomasz tommaso tommy tony torsten tracey tracy trevor tristan uwe ulrich ulrike ursula
ute valentina valeria valerie vanessa vera verena veronica veronika victor victoria viktor viktoria vincent vincenzo viola virginia vladimir volker walter wanda warren wayne wendy werner wesley will
william willy wolfgang xavier yael yann yasmin yolanda yusuf yves yvonne zachary zoe zofia`;

const known = new Set(NAMES.split(/\s+/));

/** Whether a name begins with a common given name: "Jane Miller", "Jean-Luc Aufranc", "Dr. Anna Berg". */
export function beginsWithGivenName(name: string): boolean {
  const [first] = name
    .toLowerCase()
    .replace(/^(?:dr|prof|mr|mrs|ms|sir|frau|herr)\.? /, '')
    .split(/[\s-]/);
  return first !== undefined && known.has(first);
}
