import { wordSet } from './lexicon/list.ts';

/** Words whose full stop belongs to them and ends no sentence. */
export const ABBREVIATIONS = wordSet(
  // before a name
  'Mr Mrs Ms Dr Prof Rev Fr Sr Hon Pres Gov Sen Rep Reps Sens Amb Brig Gen Adm Col Maj Capt Cpt Cmdr Lt Sgt Cpl Pvt Det Supt Insp Msgr St Ste Mt Ft Sra Dra Mme Mlle',
  // after a name
  'Jr Inc Corp Co Cos Ltd Bros Esq Assn Dept Univ Inst Intl Ave Blvd Rd',
  // months and days, as datelines have them
  'Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec',
  // others that stand inside sentences
  'No Nos vs etc al cf approx est ed eds vol pp Figs Fig ca',
);

/** Words that begin a sentence after an abbreviation such as "U.S." more often than they go on a name. */
export const SENTENCE_STARTERS = wordSet(
  'A After An And As At But By For From He Her His I If In It Its On She That The Their They This To We When While With You',
);
