/**
 * Words that any article may repeat without being about them; alone they make no keyphrase, within a longer one they may. English and
 * German, lower case; other languages do with their stop words.
 */
const LISTS: Record<string, string> = {
  en: `ability action address administration adult advertisement advice afternoon age amount answer approach area article aspect attempt attention author average
    bad beginning benefit best better big bit board book boss business call cause center central centre certain challenge chance change chief child children choice
    city clear close comment committee common community company concern condition conference contact control copy cost country couple course current daily data date day days deal decade
    decision department detail details development difference different difficult direct director early easy effect effort email end evening event example executive experience expert
    experts fact family federal feeling figure final find focus form former friend friends full future general global goal good government great group groups half hand hands
    happen hard head help high history hold home hope hour hours house huge human hundred idea images important increase industry information inside instance interest interview
    investigation issue issues item job keep key kind large late leader leaders leading left less letter level life line list little local long look loss low main major majority man manager march
    matter mean means measure media meeting member members men message million billion minister minute minutes moment money month monthly months morning move name nation national
    nature need needs network new news newsletter newsletters newspaper night number numbers office officer official officials old online open opportunity option order organization outside page
    paper parent part parts party past path pay people percent period person photo picture piece place plan plans play point policy poor position possible post power present president press pressure
    previous price private problem problems process product products professor program programme project public quality question questions range rate reach read real reason reasons recent
    record region report reporter reporters reports response responsible rest result results return right rights rise risk role room rule rules run scale season second secretary section
    senior sense series serious service services set share short show side sign similar simple single site situation size small social someone source sources space special spokesman
    spokesperson spokeswoman staff stage stand start state statement states step stop story street strong study style subject success support sure system talk talks task team
    term terms thing think third thought thousand thousands threat time times title top total town trip true trust try turn type understand unit update use user users value version
    video view visit voice wait walk want watch water website week weekend weekly weeks white wide woman women word words work worker workers world worst writer wrong year yearly
    young monday tuesday wednesday thursday friday saturday sunday january february april june july august september october november december feel felt got know known
    looking making trying working going coming getting looked started began become came took given including based according able available don't didn't doesn't`,
  de: `anfang angaben art artikel aufgabe beispiel bereich bericht ende entscheidung ergebnis fall folge frage frau freitag donnerstag mittwoch dienstag montag samstag sonntag grund
    hand herr kind kinder lage land leben leute mann menschen million millionen milliarden minute minuten monat monate montag morgen name neue neuen neuer neues problem projekt prozent
    punkt rahmen recht sache schritt seite stadt stelle stunde stunden tag tage tagen teil thema uhr unternehmen weg welt woche wochen wort zahl zeit ziel zukunft euro dollar januar februar
    märz april mai juni juli august september oktober november dezember gut große großen besonders deutlich zuletzt mehrere`,
};

const SETS = new Map(Object.entries(LISTS).map(([language, words]) => [language, new Set(words.split(/\s+/))]));

export function isGeneric(word: string, language: string): boolean {
  return SETS.get(language)?.has(word) ?? false;
}
