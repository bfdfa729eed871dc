/**
 * Abbreviations that carry a full stop, lower case, without the last stop. They are looked up in all languages at once: a text of one
 * language names people and firms of another, and hardly any of these is a word that ends sentences elsewhere (`am`, `art`,
 * `no`, `fig` and their like are kept for what follows a number, or for one language).
 */

/** A name or a number follows: the stop never ends a sentence. */
const BEFORE_NAME = `mr mrs ms messrs mmes dr drs prof sen sens rep reps gov govs gen lt col sgt capt cpl pvt maj cmdr adm brig rev fr hon
  pres supt insp det st ste mt ft dist atty asst assoc fmr
  hr hrn fr dipl ing mag univ priv-doz abg stellv geb verh gest
  mme mlle mm me mgr
  sr sra srta sres dra dña lic gral cnel pdte excmo
  sig sigg dott dott.ssa avv on arch geom rag
  exmo exma eng
  dhr mevr mw drs ir
  г-н г-жа им ул просп акад гр тов
  ks płk gen mjr kpt inż mgr ul śp`;

/** Often inside a sentence, sometimes at its end: the next word decides. */
const MAYBE_LAST = `inc corp co ltd llc plc bros jr sr esq etc al ave blvd rd hwy dept est u.s u.k u.n e.u u.s.a d.c l.a n.y n.j a.m p.m b.c a.d ph.d m.d b.a
  m.a m.sc b.sc j.d r.i s.c n.c n.d s.d w.va n.h n.m jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thur thurs fri sat sun
  ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa tenn tex va vt wash wis wyo
  i.e e.g vs v viz cf ca approx ibid no.s
  bzw ggf evtl inkl exkl usw uvm z.b d.h u.a u.ä o.ä z.t u.u i.d.r s.o s.u v.a m.e str mio mrd tsd stk std min sek ehem sog vgl bspw jh hrsg
  zzgl abzgl e.v n.chr v.chr gmbh
  env av apr j.-c p.ex éd vol
  ee.uu s.a s.l s.r.l s.p.a a.c d.c p.ej núm pág págs ud uds vd depto aprox
  ecc es pag
  bijv o.a d.w.z m.a.w m.b.t enz n.v b.v t.o.v i.v.m
  bl.a t.ex dvs m.fl m.m osv s.k kl f.d d.v.s bl f.eks o.l mv
  т.е т.д т.п т.к др пр г гг вв тыс руб коп н.э р-н обл
  np m.in tzw itp itd prof im r w. tj
  yy sf vb vd
  a.s o.s s.r.o tzv např`;

/** Only before a number: "No. 5", "Nr. 7", "p. 12". */
const BEFORE_NUMBER = 'no nos nr núm num nº p pp s fig vol ch sec art abs ziff bd kap op ep tel ca c pág par §';

/** Languages that write ordinals with a stop: "am 3. Mai", "1. divisjon". */
export const ORDINAL_STOP_LANGUAGES = new Set([
  'de',
  'da',
  'nb',
  'fi',
  'cs',
  'sk',
  'pl',
  'hu',
  'hr',
  'sl',
  'sr',
  'tr',
  'et',
  'lv',
  'is',
]);

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));
export const NAME_FOLLOWS = setOf(BEFORE_NAME);
export const MAY_END = setOf(MAYBE_LAST);
export const NUMBER_FOLLOWS = setOf(BEFORE_NUMBER);
