import { remember } from './remember.ts';

/**
 * Common given names of the languages news comes in, own selection, without accents. They tell a person from a paper where shape alone cannot: both
 * "Jane Miller" and "Boston Globe" are two capitalised words.
 */
const NAMES = `aaron abby abdul abdullah abel abhishek abigail abril adaeze adalberto adam addison ade adel adele adeola aditi aditya
adriaan adrian agata agathe aggie agnes agnieszka agung agus agustin ahmad ahmed ahmet aicha aida aidan aileen aimee aino
aisha aisling aitor ajay ajit akash akiko akira alain alan alanna albane albert alberta aldo alec aleida aleix alejandra
alejandro alejo aleks aleksandar aleksander aleksandr aleksandra alena alessandra alessandro alessia alex alexander alexandra
alexandre alexandru alexis alfons alfonso alfred alfredo ali alice alicia alina alisa alison aliya allan allen allie allison
alma almudena alois alok alvaro alwin amadou amalia aman amanda amandine amara amaury amaya amber ambra amedeo amelia amelie
americo amie amina amir amit amparo amrita amy ana anabel anahi anais ananya anastasia anastasija anastasiya anatol anders
andre andrea andreas andreea andrei andrej andres andrew andrey andrius andrzej andy aneta angel angela angele angelica
angelika angelique angelo angie angus anibal anil anisa anita anja anjali anka ankit ankita ann anna anne anneke anneli
annelies annelore annemarie annette annie annika anouk ansel anselm anselmo ansgar antal anthony antje antoine anton
antonella antonia antonin antonina antonio antonis antti anurag anushka anya apostolos araceli aram arantxa arash archie
ardit arek ari ariana ariane arianna ariel arild aris aristide arjun arkadiusz arlo armand armando armin arnau arnaud arne
arno arnold arpad artem arthur arto artur arturo arun arvid arvind asger asha ashish ashok asif asli aslihan assia assunta
astrid asuka aubrey audrey aurelie aurelien ava avi axel axelle ayelet ayesha ayla aylin aymeric ayse ayumi azadeh aziz azra
balazs balint bao baptiste barbara barbora barnaby barry bart bartosz bas basil bastian bastien bea beata beatrice beatrijs
beatrix beatriz beau begona belen bella ben bence benedetta benedikt benita benito benjamin benji benny benoit beppe berenice
berit berk bernadette bernard bernardo bernd bernhard bert bertha bertrand beth bettina betty bhaskar bhavna biagio bianca
bibi bilal bilge bill billy birgit birgitta bistra bjarne bjorg bjorn blaise blanca blandine bob bodil bogdan bojan bojana
bonnie bonny boris borislav borja borut bozena brad bram brandon branislav branka branko brenda brendan brendon brett brian
brianna bridget brigida brigit brigitte brit brita britta brooke bruce bruna brunella bruno bryan bryn budi bulent burak
burcu cade caetano caio caitlin caleb callum calum cameron camila camilla camille camilo candice cara carina carl carla
carles carlo carlos carlota carlotta carly carmela carmen carol carola carole carolin carolina caroline caroly carrie carsten
casey casper cassidy cassie catalin catalina catarina caterina catherine cathy catia cecilia cedric cees celia celina celine
cem cemal cengiz cesar chad chaima chandan chandra chantal charis charlene charles charley charlie charlotte charly chelsea
chema cherie cheryl chetan chetna chiamaka chiara chidi chinedu chloe chris christa christabel christelle christen christiaan
christian christiane christin christina christine christof christoph christophe christopher christos chrystal chuck cian
ciara ciaran cindy ciprian cira clair claire clara clare clarissa clark claude claudia claudine claudio claudiu claus clelia
clemence clemens clement clive cody coen cole colin colleen collin colm concetta conchita connor conny conrad consuelo
coralie cord corentin corey corina corinna corinne cornelia cornelius cosima cosimo costas courtney craig crispin cristian
cristiana cristiano cristina cristobal csaba csilla curt curtis cynthia cyril cyrille cyrus czeslaw dagmar dagny daisuke
daisy dale dalia dalila damian damiano damien damir damjan damon dan dana danae dani danica daniel daniela daniele danielle
daniil danijel danilo danny danuta daphne dara darcy darek daria dario darius dariusz darko darrell darren darryl darya daryl
dasha dave david davide davor dawid dawn dean debbie debora deborah debra deepak deepika deirdre dejan delia della delphine
demet demetrio denes denis denise deniz dennis denny derek derya desiree desmond detlef detlev devin devon dewi deyan dhruv
diana diane diarmuid didem didier diego dieter dietmar dieudonne dilara dilek diletta dilip dimitar dimitra dimitri dimitris
dina dinesh dino dion dirk divya djamel dmitri dmitry dmytro doina dolores domenico domingo dominic dominik dominika
dominique don donald donatella donato donna dora doreen doris dorota dorothea dorothy dorthe doug dougal douglas dragan
dragana drago drew duarte duc dulce duncan dung dusan dustin dwayne dwi dylan eberhard ebru eckart eckhard eddie eddy edgar
edin edina edison edit edita edith edmond edmund edna edoardo edouard eduard eduarda eduardo edward edwin efrain egbert ege
egil egon eider eileen einar eirik eitan ekaterina ekin eko elaine elda eleanor elena eleni eleonora eli eliana elias elif
elin elina eliot elisa elisabet elisabeth elisabetta elise eliza elizabeth elke ella ellen ellie elliot elliott elmar elmer
elodie eloise elsa elsbeth elsie elton elva elvira elvis elza ema emanuel emanuela emanuele emeka emelie emeric emil emile
emilia emiliano emilie emilija emilio emily emine emir emma emmanuel emmanuelle emmet emmett emre endre engin enric enrica
enrico enrique enzo eoin ephraim erdem erhard eric erica erich erik erika erin erkan erkki erling erna ernest ernesto ernst
erol ersin ervin erwan erwin esben esmeralda espen esra esteban estefania estela estelle ester esther estrella ethan etienne
eugen eugene eugenia eugenie eugenio eun eva evan evangelia evelina eveline evelyn everett evert evgeny evi ewa ewan ewelina
ezequiel ezgi ezio fabian fabiana fabiano fabien fabienne fabio fabrice fabricio fabrizio fadi fahad faisal fanny farah farid
faris fatih fatima fatma fausto federica federico felicia felicity felipe felix ferenc fergal fergus ferhat fernanda fernando
filip filipa filipe filippo finn fiona fiorella fitri flavia flavio flemming fletcher fleur flora florence florent florentina
florian florin floris floyd fotis frances francesca francesco francine francis francisca francisco franck franco francois
francoise frank frankie frans franz franziska frauke fred freddie freddy frederic frederica frederick frederico frederik
frederike fredrik freek freya frida frieda friederike friedrich frits fritz fulvio fumiko funda gabby gabe gabor gabriel
gabriela gabriele gabriella gabrielle gael gaelle gaetano gail galih galina galit galo gareth garrett garry gary gaspar
gaspard gaston gaurav gautam gavin gavino gaye gemma gene genevieve geoff geoffrey geoffroy georg george georges georgeta
georgiana georgina georgios gerald geraldine gerard gerardo gerd gerda gerhard gerlinde germain german gernot geronimo gerrit
gerry gert gertrud gesa giacomo giada giancarlo gianfranco gianluca gianluigi gianmarco gianna gianni gideon gilbert gilberto
gilda giles gilles gillian gina ginette ginevra ginger gino giorgia giorgio giorgos giovanna giovanni gisela gisele gitta
gitte giulia giuliana giuliano giulio giuseppe giuseppina gizem gladys glen glenda glenn gloria godfrey gokul gonzalo gopal
goran gordana gordon gosia gottfried grace gracia grady graeme graham grainne grant grazia graziella grazyna greg gregg
gregoire gregor gregorio gregory greta gretchen grete grzegorz guadalupe gudrun guenter guido guilherme guillaume guillem
guillermo gulsah gulsen gunilla gunnar gunter gunther gus gustaf gustav gustavo guy gwen gwendolyn gyorgy gyula habib hadi
hadiza hadley hailey hakan hakon hal haley halil halina halvor hamid hamish hamza hana hanan haneen hanh hanna hannah hanne
hannes hannu hans hansjoerg harald hari harley harold harriet harrison harry harsh hartmut haruki harun harvey hasan hassan
hatice hattie havard hazel heather heba hector hedda hedwig heidi heike heiko heimo hein heiner heinrich heinz helen helena
helene helga helge helle helmut helmuth heloise hendra hendrik henk henning henri henriette henrik henrique henry henryk
herbert herman hermann hermine hernan hiba hilary hilda hilde hillary himanshu hiroko hiroshi hoang hodan holger holly
horacio horst hortense hortensia howard hubert huda hudson hugh hugo humberto humphrey huong huseyin hussein ian ibrahim
idoia ieva ignacio ignasi igor ihor ilan ilana ilaria ilia ilias ilja ilka ilker ilona ilse ilya imad imani imke imogen imran
ina indah ines inga inge ingeborg inger ingmar ingo ingrid ingvild inigo inka ioana ioannis ira iram irena irene irfan irina
iris irma isaac isabel isabela isabell isabella isabelle isadora isaiah isak ishaan ishita isidro isla ismael ismail isolde
istvan itai italo itziar ivan ivana ivar ivo ivona ivonne ivy iwona izabela jaakko jaap jacek jack jackie jackson jaclyn
jacob jacopo jacqueline jacques jacqui jad jade jadwiga jael jagoda jaime jake jakob jakub james jamie jamila jan jana jane
janelle janet janez janice janina janine janis janne janneke janos janusz jared jarek jari jarmo jaromir jaroslav jaroslaw
jascha jasmin jasmina jasmine jasna jason jasper jaume javad javier jay jaya jayne jean jeanette jeanine jeanne jeannette jed
jeff jeffery jeffrey jelena jelle jemima jen jenna jennie jennifer jenny jens jeremiah jeremias jeremie jeremy jeroen jerome
jeronimo jerry jerzy jesper jess jesse jessica jessie jesus jeta jette jil jill jillian jim jimena jimmy jiri jiro jitka jo
joachim joakim joan joana joanna joanne joao joaquim joaquin jocelyn jochen jodie jody joe joel joelle joep joerg joey johan
johann johanna johannes john johnny jolanda jolanta jolene jolie jon jonah jonas jonatan jonathan joni joost jordan jordana
jordi jorg jorge jorgen joris jorn jorunn jose josef josefa josefina josefine joseph josephine josh joshua josiane josie
josip joss josue jovan jovana joyce juan juana juanita juanjo jude judit judith judy juha juhani juho jukka jules julia
julian juliana juliane julianna julianne julie julien juliet julieta juliette julio julita julius junko jurek jurgen juri
jussi justin justina justine justyna jutta kaan kacper kaddour kader kai kaisa kaitlin kaitlyn kaito kaja kalina kalle
kalpana kalyn kamal kamil kamila kamran kara karan karel karen kari karim karin karina karl karla karlheinz karlo karol
karola karolina karoline karsten karyn kasey kasia kaspar kasper kata katalin katarina katarzyna kate katelyn katerina
kateryna katharina katherine kathleen kathrin kathryn kathy katia katie katinka katja katrin katrina katrine katy katya
kavita kay kayla kaylee kazimierz keiko keira keith kelly kelsey kelvin kemal ken kendall kendra kenji kenneth kenny kent
kenta kenza kenzie kerem kerim kerri kerry kerstin kevin khadija khaled khalid khanh kiara kieran kim kimberley kimberly
kinga kira kiran kirill kirk kirsi kirsten kirstie kirsty kirti kjell kjersti klaas klara klaudia klaus knud knut konrad
konstantin konstantina konstantinos kornelia kosta kostas krishna krista kristen kristian kristiina kristin kristina kristine
kristof kristoffer krisztina krystian krystyna krzysztof kunal kurniawan kurt kwame kyla kyle kylie kyra kyriaki lachlan
ladislav laila lais lakshmi lalita lamberto lamia lamine lana lance lara larisa larissa larry lars lasse laszlo latoya laura
laure laureen lauren laurence laurent lauri lavinia lawrence layla lazar lea leah leander leandra leandro leanne lech lee
leena leif leigh leila leire lena lene leni lenka lennart lenny leo leon leonard leonardo leonhard leonid leonidas leonie
leonor leonora leopold leopoldo leroy leslie lestari lester leszek leticia letizia levi lewis leyla liam liana libby lidia
lidija liesbeth lieve ligia liisa lila lilian liliana lilit lillian lily lina linda lindsay linh lino linus lioba lionel lior
lisa lisbet lisbeth lise liselotte liudmila livia liz liza ljiljana ljubica llorenc lloyd lluis lode loes loic lois lola
loredana lorena lorenzo loretta lori lorna lorraine lothar lotta lotte louis louisa louise luana luc luca lucas lucia luciana
luciano lucie lucien lucienne lucila lucille lucinda lucy ludek ludger ludmila ludo ludovic ludovica ludovico ludwig ludwika
luigi luigia luis luisa luise luisella luiz luiza luka lukas lukasz luke lulu lutz lwazi lydia lydie lyn lynda lynn lynne
lyudmila maaike maarten mabel macarena maciej maciek mack madalena maddalena maddie maddy madeleine madhuri madison mads mael
maeve magali magda magdalena maggie magne magnus mahesh mahmoud mahmut mai maia maialen maike mairead maite maja makoto
malena malgorzata malia malik malin malina mallory malte mamadou manana mandy manel manfred manfredo manish manoj manolis
manon mansi manuel manuela mara marah marc marcel marcela marcello marcelo marcia marcial marcin marco marcos marcus marek
maren marga margaret margarita margaux margherita margit margitta margo margot margrit mari maria mariam marian mariana
mariangela marianne maribel marica maricel maricruz marie marieke mariella marielle marietta marija marije marika mariko
marilena mariluz marilyn marina marine mario marion marios marisa marissa marita marius mariusz marjan marjolein marjorie
mark marko markus marleen marlen marlene marlies marlon marnie marouane marta marte marten martha martijn martin martina
martine martino martyna mary maryam maryse marzena masa masha massimiliano massimo mateja mateo mateus mateusz matheus
mathias mathieu mathilde mathis matias matilda matilde matjaz mats matt matteo matthew matthias matthijs matti mattia matus
maureen maurice mauricio maurizio mauro max maximilian maximiliano maximilien maxine maya mayra mckenzie mechthild medea
meera megan meghan mehdi mehmet mehtap meik meike meinhard meir mel melania melanie melike melina melinda melisa melissa
melody melvin meredith merel meret meric merle merlin mert merve meryem meta mette mia micah micha michael michaela michaella
michal micheal michel michelangelo michele michelle mick mieke miguel mihaela mihai mihaly miho mika mikael mikaela mike
mikel mikhail mikko miklos mila milan milena miles milica milka millie milo milos mina mindy minh minna mira miranda mireia
mireille mirek mirela mirella miriam mirjam mirjana mirko mirna miro miroslav miroslava mirta misaki misha miska mitch mitja
mitsuko moa modesto mohamed mohammad mohammed mohan mohit mohsen moira moises mollie molly momoko mona monica moniek monika
monique montse montserrat morag morena morgan moritz morten moshe mounir muhammad murad murat muriel murilo murray mustafa
mustapha mykola myra myriam myrna myrto mytch nabil nada nadege nadezhda nadia nadim nadine nadir nadja naima najib nancy
nanna naoki naomi narendra narges nasser nassim natacha natalia natalie natalija natalya natasa natasha nate nathalie nathan
nathanael nawal nayana nazli neda nedim neha neil neli nell nella nelly nelson nemanja nena nenad nerea nerina nermin
neslihan nestor neus neva nevena neville nguyen nia nicanor niccolo nicholas nick nico nicol nicola nicolaj nicolas nicolau
nicole nicoletta nicolette nicolo niels nieves nigar nigel nikhil nikita nikki niklas niklaus niko nikola nikolai nikolaos
nikolas nikolaus nikolay nikoleta nikos nils nilufer nimesh nina ninette nino niraj nirmala nisha nissim nitin nitsan niv
nives noah noam noel noelle noemi noemie nogah noor noora nora norah norbert norberto noreen norma norman nour nuno nur nuray
nurcan nuria nurul nyla oana octavia octavio oded odette odile odilia ofelia ofer ognjen oihane oksana olaf olav olavi ole
oleg oleh oleksandr olena olga olgierd olimpia olimpio olive oliver olivera olivia olivier ollie olof omar omer ondrej onur
ophelia oren orhan oriana orietta oriol orit orla orlando orna ornella orsolya ortwin osama oscar oskar oskari osman osvaldo
oswald otilia ottavia ottilie ottmar otto owen oya ozan ozge ozgur ozlem paal pablo paco paige palle pam pamela pamina
panagiotis pancho paola paolo parisa pascal pascale pascual pasqual pasquale patrice patricia patricio patrick patrik
patrizia patrizio patrycja patty pau paul paula paulette paulina pauline paulo paulus pavel pavle pavlina pavlos pawel pedro
peer peggy pekka penelope penny pepe per percy pere peregrine pernille perry pertti petar pete peter petr petra petri petros
petrus petter petur peyton phil philip philipp philippa philippe phillip phillipa phoebe phuong pia pierluigi piero pierre
pierrick piers piet pieter pietro pilar pina pinar pino piotr pippa placido plamen pola polly pooja poppy prakash pranav
prashant predrag preeti preston priscilla priya priyanka prosper prue przemyslaw putri qasim quang quentin quinn quinten
quintin quirin rachael rachel radek radka radmila radomir radoslaw radovan radu rafael rafaela rafaella rafal raffaele
raffaella ragnar ragnhild rahul raimo raimund rainer raisa raj rajesh rakesh ralf ralph raluca ramesh rami ramiro ramon
ramona randy rania raphael raquel rasha rashid rasmus raul ravi ray raymond raymund rayna reba rebecca reece reed reena regan
reggie regina regine regis regula reid reina reiner reinhard reinhold reinier rekha remco remi remigio remo remus rena renan
renata renate renato renaud rene renee renzo reto reuven reyes reza rhys rianne ricarda ricardo riccarda riccardo richard
richie rick ricky rico riitta rik rika rikke riley rimma rina rinat rino risto rita ritu riya rizky roald robbie robby robert
roberta roberto robin robyn rocco rochelle rocio rodney rodolfo rodrigo rodrigue roel rogelio roger rogerio rohan rohit
roisin roland rolande rolando rolf romain roman romana romano romina romulo ron rona ronald ronan ronen ronit ronja ronny
rony roque rory rosa rosalia rosalie rosana rosanna rosario rose roseline rosella roselyn rosemary roser rosie rosita ross
rossana roswitha rowan rowena roxana roxanne roy ruair ruben rubina ruby rudi rudiger rudolf rudolfo rudy rui rune rupert
ruslan russ russell ruta ruth ruud ruwaida ruya ryan ryota saad saara sabah sabina sabine sabrina sachin sadie safia sahra
saida sakari sakura salih salim sally salma salman salome salvador salvatore sam samantha samia samir samira sammy samppa
samuel sana sandeep sander sandor sandra sandrine sandro sandy sanja sanjay sanna sanne sanni santi santiago santosh sapna
sara sarah sari sarita sasa sascha sasha saskia satoshi satu saul saverio savvas scott sean sebastiaan sebastian sebastien
sebnem seda sedat sefa segolene selcuk selda selena selene selim selin selina semra serafin serap serdar serena serenella
serge sergei sergej sergey sergi sergio sergiu serhii serkan servane seth seung sevda severin severine sevgi sevil seweryn
seyda shahid shai shalini shane shani shankar shannon shari sharif sharon sharona shaun shauna shaw shay shea sheena sheikh
sheila shelby sheldon shelly sherry sheryl shilpa shimon shin shinji shira shiri shirin shirley shivani shlomi shlomo shmuel
shoshana shreya sian sibel sibylle siddharth sidonie siegfried sienna sigfrid sigmund sigrid sigrun sigurd siham siiri silas
silje silke sille silvana silvano silvestre silvia silvina silvio silviu simeon simge simo simon simona simonas simone
simonetta sina sindre sinead sini sinikka siobhan siri sirin sirkka siti sivan slaven slavica slavko slavoj slobodan smadar
snezana snezhana sofia sofie sohail soham solange soledad solene solveig sona sonia sonja sonny sophia sophie soraya soren
sotiris spela spencer spiros srdjan sri stacey stacy stan stanislas stanislav stanislaw stanka stavros stavroula stef stefan
stefania stefanie stefano steffen steffi stefka stelios stella stephan stephane stephania stephanie stephany stephen steve
steven stewart stian stig stijn stina stine stuart styliani suat sumit sunil sunita sunniva suresh surya susan susana susann
susanna susanne sushma susie suvi suzan suzana suzanne suzette suzie svante svein sven svenja svetlana svitlana swantje swati
swen sybil syed sylvain sylvester sylvi sylvia sylviane sylvie sylwester sylwia szabolcs szilard szilvia szymon taavi tabea
tabitha tadej tadeusz tahir taina taiwo takashi takis tala talia tamar tamara tamas tami tamir tammy tanel tanguy tania tanja
tanya tapani tapio tara taras tarek tariq tarja tasha tasos tatiana tatjana tatsuya tatyana tayfun tea ted teemu teguh teija
tejal telma teo teodor teodora teodoro teofil terence teresa tereza terje terrence terry tess tessa tevfik thaddeus thais
thalia thandi thanh thea thekla themba theo theodor theodora theodore theodoros theresa therese thiago thibault thibaut
thierry thies thijs thilo thom thomas thomasz thomaz thor thora thorbjorn thore thorsten thorvald thuy tia tiago tibor tiemo
tiffany tijana til tilda tillmann tilly tilman tilo tim timea timo timon timotej timothee timothy timur tina tineke tino
tiphaine tirza tiziana tiziano tjark tobi tobia tobias tobiasz toby todd todor toivo tolga tom tomas tomaso tomasz tomaz tomi
tomislav tommaso tommie tommy toni tonia tonje tony tonya tora torben torgeir torill torsten tova tracey tracy traian tran
trang travis trevor trey trine trish tristan trond trude trudy tsvetan tuan tuba tugba tulin tulio tullio tuncay tunde tuomas
tuomo turgut turid tuva twan tyler tyrone tzvi uffe ugo ugur ulf uli ulises ulla ulli ulrica ulrich ulrik ulrika ulrike
ulysse umberto umut una unai unni ursel urska ursula urszula usama usha ute uwe uxue vaclav vadim valdemar valdis valentin
valentina valentino valeria valerie valerii valerio valery valter vanessa vangelis varun varvara vasco vasil vasile vasileios
vasiliki vassilis vaughan vedran veerle vegard veit velma vendula venla vera verena verity vernon veronica veronika veronique
vesna vetle vibeke vicente vicki victor victoria victorien vidar vido vigdis viggo vijay vikas vikram viktor viktoria
viktorija viktoriya vilho viliam ville villem vilma vinay vince vincent vincenza vincenzo vineet vinicius vinod viola violeta
violetta virgil virginia virginie virpi vishal vishnu vitor vittoria vittorio vivek vivian viviana vivien vivienne vjeran
vlad vladan vladimir vladislav vojtech volha volkan volker vuk wade wahyu waleed walid walt walter waltraud wanda wanja
wanjiru warren wasim wayne wenche wendell wendy wenzel werner wes wesley whitney wibke wieland wieslaw wiktor wilbert
wilfredo wilfried wilhelm wilhelmina will willa william willy wim winfred winfried winnie winston wiola wioletta witold
wladyslaw wojciech wolfgang wolfram wouter wulan wyatt xander xaver xavi xavier xenia ximena xisco yaara yael yago yahya yair
yaiza yanina yanis yaniv yann yanna yannick yannis yaren yaron yasemin yash yasmin yasmine yassin yassine yavuz yehuda yelda
yelena yesica yesim yiannis yigit yildiz yiorgos yitzhak ylva ynes yoann yoav yohan yoko yola yolanda yolande yonatan yoram
yossi yosuke youssef yudi yuki yulia yuliya yuri yuriko yusra yusuf yuval yvan yves yvette yvonne zach zacharie zachary zack
zahir zahra zainab zaira zakaria zara zbigniew zdenek zdenka zdravko zehra zelda zeljka zeljko zeno zenon zeynep zhanna ziga
zineb zita ziv ziyad zlata zlatan zlatko zoe zofia zoltan zoran zsofia zsolt zsuzsanna zulema zuzana zuzanna zvonimir zygmunt`;

const known = new Set(NAMES.split(/\s+/));
/** Without case and accents, as the table has it. */
const plain = (word: string): string =>
  /^[a-z]*$/.test(word)
    ? word
    : word
        .normalize('NFD')
        .replace(/\p{M}+/gu, '')
        .replace(/[øłıđß]/g, (letter) => PLAIN[letter]!);
const PLAIN: Record<string, string> = { ø: 'o', ł: 'l', ı: 'i', đ: 'd', ß: 'ss' };

/** In scripts of their own, Greek ones also as they follow "του" and "της". */
const OTHER_NAMES = `άννα άννας άρης αγγελική αθανάσιος αικατερίνη αλέξανδρος αλέξανδρου αλέξης αλεξάνδρα αναστάσιος αναστασία
ανδρέα ανδρέας αντώνη αντώνης αντώνιος απόστολος αργύρης βαγγέλη βαγγέλης βασίλειος βασίλη βασίλης βασιλική
βασιλικής γεωργία γεωργίας γεώργιος γιάννη γιάννης γιώργο γιώργος γιώργου δέσποινα δήμητρα δήμητρας δημήτρη
δημήτρης δημήτριος διονύσης ειρήνη ειρήνης ελένη ελένης ελευθερία ευαγγελία ευγενία εύη ηλίας θανάση θανάσης
θεοδώρα θεόδωρος θωμάς ιωάννα ιωάννας ιωάννης κατερίνα κατερίνας κωνσταντίνα κωνσταντίνος κώστα κώστας
λευτέρης μάριος μανώλης μαρία μαρίας μαρίνα μιχάλη μιχάλης νίκη νίκος νίκου νικόλαος νικόλας πέτρος πέτρου
παναγιώτα παναγιώτη παναγιώτης παύλος σοφία σοφίας σπύρος σπύρου στέλιος σταύρος σωτήρης τάσος φώτης χάρης
χρήστος χρήστου χριστίνα χριστίνας александр александра александър алексеj алексей алина алиса алла алёна
анастасия анатолий ангел ангелина андрей анжела анна антон антонина аркадий артем артур артём богдан борис
борислав бранко в'ячеслав вадим валентин валентина валерий валерия васил василий василь венцислав вера
вероника весела веселин весна виктор виктория виталий владан владимир владислав володимир всеволод вячеслав
галина геннадий георги георгий гергана горан григор григорий гульнара дарья денис десислава дејан димитър
дмитрий дмитро драган драгана душан евгений евгения егор екатерина елена елизавета жанна жељко живко захар
зоран ивайло иван иванка игорь илиян илья инна ирина йордан калин калина карина катерина кирилл константин
костянтин красимир кристина ксения лариса лев леонид лидия любовь любомир людмила максим мариана марина мария
марк марко мартин марія микола милан миле милена милица милош мира мирослав мирјана михаил михайло надежда
надія наталия наталья наталя наталія наташа небојша невена ненад никита никола николай николета нина оксана
олег олександр олександра олексій олена ольга павел павло петр петро петър пламен полина предраг пётр радка
радослав раиса роман росен румен руслан саша светлана святослав світлана семен семён сергей сергій силвия
слободан снежана станислав степан стефан стоян тамара тарас татьяна тања теодора тетяна тимофей тимур тодор
ульяна федор фёдор цветан цветелина эдуард элла юлия юлія юрий юрій яков яна ярослав іван ігор ірина јелена
јован јована אבי אביב אברהם אדם אורי אורית אייל אילן אילנה איתי איתן אלון אלי אסף אפרת בן ברק גיא גיל גל דוב
דוד דן דנה דניאל דפנה הדר חיים חנה טל יאיר יהודה יובל יוסי יוסף יעל יעקב יצחק ירון כרמית לאה ליאור ליאת מאיה
מאיר מיכאל מיכל משה נדב נועה נועם נטע נעמה נתן עדי עודד עמוס עמית ענת ערן צבי קרן רון רוני רונן רותי רחל רינה
שי שירה שלמה שמואל שמעון שרה תומר תמר آية أحمد أسماء أمل أميرة إبراهيم إلياس إيمان ابراهيم بلال جمال جورج حسن
حسين حمید خالد خديجة دينا رامي رانيا رضا رنا ريم ريما زهرا زياد زينب سارة سامي سعاد سعيد سلمى سمير سيد شيماء
طارق عائشة عبد علي علی عمر عمرو فادي فاطمة فاطمه فيصل كريم كمال ليلى ماجد مجید محسن محمد محمود مريم مریم مسعود
مصطفى منصور منى مهدي نادية ناصر نبيل نور نورا هاني هبة هدى هشام هند وليد ياسر ياسمين ياسين يوسف अजय अनिता अनिल
अनीता अनुज अमर अमित अरविंद अरुण अर्चना अशोक आलोक आशीष कपिल कविता किरण कुमार गौरव जितेंद्र ज्योति तरुण दिनेश
दीपक देवेंद्र धर्मेंद्र नरेंद्र नवीन निखिल निशा नीरज नेहा पंकज पवन पूजा प्रकाश प्रदीप प्रमोद प्रवीण प्रिया
मनीष मनोज महेश मीना मुकेश मोहन मोहित योगेश रजनी रमेश रवि राकेश राजीव राजेंद्र राजेश राहुल रितु रीता रेखा रोहित
ललित विकास विजय विनय विनोद विवेक विशाल शिखा शिव शैलेंद्र श्याम संगीता संजय संजीव संतोष संदीप सचिन सतीश सरिता
सीमा सुनीता सुनील सुभाष सुमन सुरेश सोनू स्नेहा हरीश हेमंत`;
const others = new Set(OTHER_NAMES.split(/\s+/));

/** Vietnamese puts the family first, and a few families are most people. */
const FAMILIES = new Set(
  'nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ hồ ngô dương lý đinh đoàn trịnh trương lương'.split(' '),
);

/** Whether a name begins with a common given name: "Jane Miller", "Jean-Luc Aufranc", "Dr. Anna Berg". */
export const beginsWithGivenName = remember((name: string): boolean => {
  const [first = '', second] = name
    .toLowerCase()
    .replace(/^(?:dr|prof|mr|mrs|ms|sir|frau|herr)\.? /, '')
    .split(/[\s-]/, 2);
  if (known.has(plain(first)) || others.has(first)) return true;
  return second !== undefined && FAMILIES.has(first.normalize('NFC'));
});
