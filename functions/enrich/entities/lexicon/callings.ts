import { wordSet } from './list.ts';

/** Nouns that say what a name is, by type (`CALLED`): "Halden, a maker of pumps". Written by hand. */
const NOUNS = [
  'man woman boy girl actor actress singer musician writer author poet novelist journalist politician lawyer attorney judge professor teacher scientist physicist chemist biologist economist historian philosopher mathematician astronomer artist painter sculptor architect engineer doctor physician surgeon nurse soldier general officer commander emperor king queen prince princess duke bishop priest monk saint missionary explorer businessman businesswoman entrepreneur inventor founder director producer composer conductor guitarist drummer pianist bassist rapper comedian model dancer athlete player footballer striker midfielder goalkeeper pitcher quarterback linebacker tackle winger defender forward boxer wrestler driver racer cyclist swimmer golfer cricketer coach manager captain skipper analyst spokesman spokeswoman spokesperson senator congressman governor mayor minister president chancellor secretary treasurer leader activist victim resident student son daughter brother sister father mother wife husband widow friend veteran expert researcher editor reporter correspondent critic scholar consultant owner farmer fisherman banker trader dealer candidate lawmaker deputy chairman chairwoman executive ceo chief head',
  'company firm corporation manufacturer maker producer supplier retailer chain store brand bank insurer lender airline carrier agency bureau ministry department group organization organisation association federation union party movement band orchestra choir ensemble team club league franchise squad newspaper magazine journal daily weekly publisher publication broadcaster network station channel label studio university college school academy institute hospital charity foundation church sect cult militia army brigade regiment battalion unit division committee commission council board authority court tribunal parliament assembly regulator watchdog exchange fund subsidiary conglomerate startup start-up business operator developer provider distributor utility refiner miner brewer contractor consultancy think-tank website portal society cooperative consortium alliance coalition faction gang cartel syndicate arm',
  'city town village hamlet suburb neighborhood neighbourhood district county province state country nation republic region territory island islands archipelago peninsula river lake sea bay gulf strait mountain mountains volcano peak hill valley desert forest park reserve beach port harbor harbour airport street road avenue highway bridge tunnel square stadium arena building tower castle palace fort fortress cathedral mosque temple monastery abbey museum hotel resort mall prison jail camp municipality commune parish borough capital settlement community locality area planet canal dam reservoir cemetery venue theater theatre ground halt',
];

export const CALLINGS: ReadonlyMap<string, number> = new Map(
  NOUNS.flatMap((nouns, type) => nouns.split(' ').map((noun) => [noun, type + 1] as const)),
);

/** Who or what belongs to a body: "a spokesman for Halden", "Halden shares". */
export const ROLES = wordSet(
  'member members official officials spokesman spokeswoman spokesperson spokespeople representative representatives employee employees staff worker workers executive executives shareholder shareholders investor investors share shares stock stocks lawyer lawyers attorney attorneys chairman chairwoman chief head boss ceo founder founders co-founder president director directors manager managers management board analyst analysts economist economists researcher researchers scientist scientists professor lecturer leader leaders leadership supporters fighters militants guerrillas rebels gunmen commander commanders troops forces customers subscribers users clients arm unit branch subsidiary division wing faction defector defectors editor editors reporter reporters journalist journalists correspondent critic critics follower followers donors volunteers activists lawmakers candidate candidates nominee senators voters delegates rivals headquarters website site',
);

/** Of these, before "of", "for", "at" and the like, those that towns don't have. */
export const ROLES_IN_BODIES = wordSet(
  'member members spokesman spokeswoman spokesperson attorney attorneys lawyer lawyers employee employees executive executives shareholder shareholders shares chairman ceo founder co-founder subsidiary analyst defector defectors',
);
/** Behind the name. */
export const ROLES_BEHIND_BODIES = wordSet(
  'executives executive spokesman spokeswoman spokesperson lawyer lawyers employees employee shares stock shareholder shareholders subsidiary affiliate',
);
/** Behind the name, but behind a town's now and then too. */
export const ROLES_BEHIND_EITHER = wordSet(
  'officials official leaders leader members member staff attorney attorneys management',
);
