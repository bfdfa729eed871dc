/** Times of day and their zones, as dates carry them. */

export interface Time {
  hour: number;
  minute: number;
  second?: number;
  /** An offset, or one of America's zones whose offset depends on the day: `offsetOn`. */
  zone?: string;
}

/** A time that exists; undefined else. `half` is a or p of a 12-hour clock. */
export function timeOf(hour?: string, minute?: string, second?: string, zone?: string, half?: string): Time | undefined {
  if (hour === undefined || minute === undefined) return undefined;
  let hours = Number(hour);
  if (half) {
    if (hours < 1 || hours > 12) return undefined;
    hours = (hours % 12) + (half === 'p' ? 12 : 0);
  }
  if (hours > 23 || Number(minute) > 59) return undefined;
  return {
    hour: hours,
    minute: Number(minute),
    second: second === undefined ? undefined : Math.min(59, Number(second)),
    zone: offsetOf(zone),
  };
}

/** Zones whose abbreviation means one thing in news; IST, BST, CST … mean several and leave the zone unknown. */
const ZONES: Record<string, string> = {
  Z: 'Z',
  UTC: 'Z',
  GMT: 'Z',
  UT: 'Z',
  EDT: '-04:00',
  EST: '-05:00',
  CDT: '-05:00',
  MDT: '-06:00',
  MST: '-07:00',
  PDT: '-07:00',
  PST: '-08:00',
  CET: '+01:00',
  MEZ: '+01:00',
  CEST: '+02:00',
  MESZ: '+02:00',
  EET: '+02:00',
  EEST: '+03:00',
  MSK: '+03:00',
  МСК: '+03:00',
  WIB: '+07:00',
  WITA: '+08:00',
  WIT: '+09:00',
  JST: '+09:00',
  KST: '+09:00',
  SGT: '+08:00',
  HKT: '+08:00',
  AEST: '+10:00',
  AEDT: '+11:00',
  NZST: '+12:00',
  NZDT: '+13:00',
  SAST: '+02:00',
};

function offsetOf(zone: string | undefined): string | undefined {
  if (!zone) return undefined;
  const upper = zone.toUpperCase().replace(/^(?:GMT|UTC)(?=[+-])/, '');
  const digits = /^([+-])(\d{1,2}):?(\d{2})?$/.exec(upper);
  if (digits) {
    const hours = Number(digits[2]);
    if (hours > 14) return undefined;
    return `${digits[1]}${String(hours).padStart(2, '0')}:${digits[3] ?? '00'}`;
  }
  return AMERICAN[upper] === undefined ? ZONES[upper] : upper;
}

/** Hours behind Greenwich in winter. */
const AMERICAN: Record<string, number> = { ET: 5, CT: 6, MT: 7, PT: 8 };

/** The offset of a zone on a day: "2:05 PM ET" is -04:00 from the second Sunday of March to the first of November (since 2007), else -05:00. */
export function offsetOn(zone: string | undefined, year: number, month: number, day: number): string {
  if (zone === undefined || zone.length > 2) return zone ?? '';
  const winter = AMERICAN[zone];
  if (winter === undefined) return zone;
  // A Sunday's first possible day, then the first Sunday from there.
  const sunday = (of: number, from: number) => from + ((7 - new Date(Date.UTC(year, of - 1, from)).getUTCDay()) % 7);
  const isSummer = (month > 3 && month < 11) || (month === 3 && day >= sunday(3, 8)) || (month === 11 && day < sunday(11, 1));
  return `-${String(winter - (isSummer ? 1 : 0)).padStart(2, '0')}:00`;
}
