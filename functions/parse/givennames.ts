/**
 * Common given names of the languages news comes in, own selection. They tell a person from a paper where shape alone cannot: both
 * "Jane Miller" and "Boston Globe" are two capitalised words.
 */
const NAMES = `aaron abby abdul abdullah abhishek abigail adaeze adam addison adel adele aditi aditya adrian agata agnes agnieszka agung ahmad ahmed ahmet aidan aileen aino aisha
aisling ajay akash akiko akira alan albert alejandra alejandro aleksander aleksandr aleksandra alena alessandra alessandro alessia alex alexander alexandra alexandre
alexandru alexis alfred ali alice alicia alina alisa alison allison alma alok aman amanda amara amber amelia amelie amina amir amit amrita amy ana ananya anastasia
anastasiya anaïs anders andrea andreas andreea andrei andrej andrew andrey andrius andrzej andré andy angela angelika angie angus anil anita anja anjali ankit ankita
ann anna anne annette annie annika anouk ansel anselm anthony antje antoine anton antonia antonio antti anurag anushka arash arianna arjun arlo armin arnaud arne arnold
arthur arun arvind asha ashish ashok astrid asuka aubrey audrey aurelie ava axel axelle ayesha aylin ayse ayşe aziz bao baptiste barbara barry bart bartosz basil beata
beatrice beatrix beatriz beau bella ben bence benedetta benedikt benjamin benji benoit berk bernadette bernard bernd bernhard bert beth bettina bhavna bianca bilal bill
birgit birgitta bjarne bjorn björn bob bogdan bonnie boris brad brandon branko brenda brendan brett brian brianna bridget brigitte brooke bruce bruno bryan budi bulent
burak bülent cade caitlin caleb cameron camilla camille carina carl carla carlo carlos carlotta carly carmela carmen carol carolin carolina caroline carrie carsten
casey cassidy cassie catalina catherine cathy cecilia celine cem cemal chad chandra charlene charles charlie charlotte chelsea chetan chiamaka chiara chidi chinedu
chloe chris christa christelle christian christiane christina christine christoph christophe christopher chuck ciara cindy claire clara claude claudia claudio claus
clemens clement clémence cody cole colin colleen collin connor corey corinna courtney craig cristian cristiano cristina cynthia cédric dagmar dagny dale damian damien
damir dan dana daniel daniela daniele danielle danny darcy daria dario dariusz darrell darren darryl darya dasha dave david dawn dean deborah debra deepak deepika delia
della denis denise dennis derek derya desmond devin devon dewi dhruv diana diane diego dieter dietmar dilara dilip dina dion dirk divya dmitri dmitry dmytro dominic
dominik dominique don donald donna doris dorota dorothea doug douglas dragan drew duc duncan dung dusan dustin dušan dylan eberhard eddie edgar edoardo eduard eduardo
edward ege eileen eirik ekaterina eko elaine elena eleni eli elif elisa elisabeth elisabetta elise eliza elizabeth ella ellen ellie elliot elliott elodie elsa emilia
emilie emily emma emmanuel emmett emre enrique enzo eric erica erich erik erika erin erkan ernest ernst esra esther ethan etienne eugene eun eva evan evelyn everett
evgeny ewa fabian fabien fabio faisal farah farid fatih fatima fatma federica federico felicity felipe felix fernando filip filippo finn fiona fletcher florence florent
florian floyd francesca francesco francis francisco franck franco francois frank frankie franz françois fred freddie frederic frederik fredrik freya friedrich fumiko
gabby gabe gabriel gabriela gabriella gael gaetano gareth garrett gary gaurav gautam gavin genevieve geoff georg george georgina georgios gerald geraldine gerard
gerardo gerd gerhard gerry giacomo giada giancarlo gianluca gianni gillian gina ginevra ginger giorgio giorgos giovanna giovanni giulia giuseppe glen gokul gopal goran
grace grady graeme graham greg gregor gregory greta grzegorz guido guilherme guillaume guillermo gulsen gunnar gustav guy gwen günter günther hadiza hailey hakan hal
halil hanh hanna hannah hannes hans harald hari harley harold harriet harrison harry harsh haruki hasan hassan hattie hazel heather heba hector heidi heike heiko
heinrich heinz helen helena helga helle helmut hendrik henrik henry herbert hermann hiroko hiroshi hoang holger holly howard hubert hudson hugh hugo huseyin hüseyin ian
ibrahim igor ilaria ilker imogen imran indah ines ingeborg ingo ingrid ioana ioannis ira irena irene irina isaac isabel isabella isabelle isaiah isla ismail ivan ivana
jaakko jacek jack jackie jackson jacob jacqueline jacques jacqui jad jagoda jaime jakob jakub james jamie jamila jan jana jane janet janina jared jaroslav jarosław
jasmin jasmine jason jasper javier jaya jean jeanette jed jeff jeffrey jelena jenna jennifer jens jeremiah jeremy jerome jerry jesper jesse jessica jessie jil jill jim
jimmy jiro jo joachim joakim joan joana joanna joanne joao joaquin jocelyn jochen jodie joe joel joey johan johann johanna johannes john johnny jolanta jolene jon jonah
jonas jonathan jordan jorge joris jose josef josefina joseph josh joshua josie josé jovana joyce joão juan jude judith juha juhani jukka jules julia julian juliane
julie julien juliette justin justyna jörg jürgen kai kaito kalle kalyn kamal kamil kara karan karen kari karim karin karl karla karolina karsten kasey kaspar katarina
katarzyna kate katelyn kateryna katharina katherine kathleen kathrin kathryn kathy katie katja katrin katrina kavita kay kayla kaylee keira keith kelly kelsey ken
kendall kendra kenji kenneth kent kenta kenzie kerstin kevin khalid khanh kieran kim kimberley kiran kirk kirsi kirsten kirsty klara klaus konrad konstantin
konstantinos kostas krista kristen kristian kristin kristina krisztina krzysztof kunal kurt kwame kyle laila lakshmi lamia lana lara larisa larry lars lasse latoya
laura lauren laurence laurent lawrence layla lea leah lee leena leila lena lennart leo leon leonard leonardo leonie leslie lester levi lewis liam ligia liisa lila lily
linda lindsay linh linus lionel lisa livia liz liza ljiljana lloyd lola lorena lorenzo lori louis louisa louise luca lucas lucia lucille lucy ludmila ludovic ludwig
luigi luis luisa luise luka lukas lukasz luke lwazi lydia lynn maarten mabel maciej mack maddie madeleine madhuri madison maeve magdalena maggie mahmoud maja makoto
malgorzata malik mallory manfred manish manoj manon manuel manuela marc marcel marcelo marcia marcin marco marcus margaret margarita margo margot maria mariam marian
mariana marianne marie marija mariko marilyn marina mario marion marisa marissa marjan mark marko markus marta martha martin martina martyna mary maryam masha mateo
mateusz mathias mathieu matilda matt matteo matthew matthias maureen maurice mauricio max maximilian maxine maya małgorzata mckenzie meera megan meghan mehdi mehmet
meike mel melanie melike melinda melissa merve mia micah michael michaela michał michel michele michelle mick miguel mihai mikael mike mikhail mila milan milena miles
milica millie milo mindy minh minna mira miranda miriam mirjam misaki mitch mitsuko mohamed mohammad mohammed mohan mohit moira mollie molly monica monika monique
morgan moritz muhammad murat muriel murray mustafa myra nadia nadine nancy naoki naomi narendra natalia natalie natalya natasha nathalie nathan nathanael nayana neha
neil nell neville nguyen nia nicholas nick nicola nicolas nicole nicolette nigel nikhil nikita niklas nikola nikolai nikolas nils nina nisha nitin noah noel noelle noor
nora norah norbert norman nuno nurul nuño nyla odette oksana olaf ole oleg oleksandr olena olga oliver olivia olivier ollie omar omer ondřej orla orsolya oscar oskar
osman otto owen pablo paige pam pamela paolo parisa pascal patrice patricia patrick patrik paul paula paulina paulo pavel pavlina pawel paweł pedro peggy penelope per
percy perry petar pete peter petra petri phil philip philipp philippa philippe phoebe phuong pierluigi pierre piers piotr pippa polly pooja prakash pranav prashant
preeti preston priya priyanka quentin quinn rachael rachel radek rafael rafał rahul rainer raj rajesh rakesh ralf ralph ramesh ramona rania raphael raquel raul ravi ray
raymond rebecca reece reed regan reggie regina reid reinhard rekha renata renate rene rené rhys ricardo riccardo richard rick ricky rikke riley rina rita ritu robbie
robert roberta roberto robin rodney rodrigo roger rohan rohit roland rolf romain roman ron ronald rory rosa rosalia rosalie rose rosemary rosie ross rossana rowan
roxanne roy ruben ruby rudolf rupert russ russell ruth ruwaida ryan ryota sabina sabine sabrina sachin sadie sakura sally salma sam samantha samir samuel sana sandeep
sandra sanja sanjay santiago santosh sapna sara sarah sascha satoshi saul scott sean sebastiaan sebastian sebastien sebastián selena selim selin serena serge sergei
sergej sergey sergio serhii seth seung shahid shalini shane shankar shannon sharon shaun shauna sheena sheila shelby sheldon shelly sherry shilpa shinji shirley shivani
shreya siddharth sienna silas silke silvia simon simona simone sinead siti slavica snezana sofia sofie sohail soham sona sonia sonja sophia sophie soren spencer sri
stacey stan stanislav stefan stefania stefanie stefano steffen stelios stella stephan stephane stephanie stephen steve steven stewart stuart stéphane sunita suresh
susan susana susanne sushma suzanne suzette sven svenja svetlana swati sybil sylvia sylvie sylwia szymon søren tabitha tadeusz taiwo takashi tamara tammy tania tanja
tara tariq tasha tatiana tatjana ted teodora teresa terry tess tessa thandi thanh thea themba theo theresa thierry thomas thomasz thorsten tia tiago tiffany tilda tilly
tim timo timothy tina tobias tobiasz toby todd tom tomas tomasz tommaso tommy tomáš toni tony torsten tracey tracy tran trang travis trevor trish tristan trond tuan
tunde tuomas turgut tuva tyler ulrich ulrika ulrike umut una ursula usha ute uwe vaclav valentina valeria valerie vanessa varun vera verena vernon veronica veronika
vesna vicente vicki victor victoria vijay vikram viktor viktoria viktoriya vinay vince vincent vincenzo vineet vinod viola virginia virginie vishal vlad vladimir volker
václav wade wahyu waleed walt walter wanda wanjiru warren wayne wendell wendy werner wes wesley whitney wiktor will willa william willy winnie winston wojciech wolfgang
wyatt xavier yael yann yannick yaren yasemin yash yasmin yelena yesim yiannis yoko yolanda yosuke yuki yuriko yusuf yves yvette yvonne zach zachary zack zahra zainab
zara zelda zeynep zoe zofia zoran zsófia zuzana álvaro ömer łukasz žiga`;

const known = new Set(NAMES.split(/\s+/));

/** Whether a name begins with a common given name: "Jane Miller", "Jean-Luc Aufranc", "Dr. Anna Berg". */
export function beginsWithGivenName(name: string): boolean {
  const [first] = name
    .toLowerCase()
    .replace(/^(?:dr|prof|mr|mrs|ms|sir|frau|herr)\.? /, '')
    .split(/[\s-]/);
  return first !== undefined && known.has(first);
}
