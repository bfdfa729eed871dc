/**
 * @param below a whole number from 0 up to but not including its limit
 * @param other another source, whole
 */
type Damage = (bytes: Uint8Array, below: (limit: number) => number, other: () => Uint8Array) => Uint8Array;

/** What happens to bytes on their way, and what somebody may do to them. */
export const DAMAGES: Damage[] = [
  function truncate(bytes, below) {
    return bytes.subarray(0, below(bytes.length + 1));
  },
  function behead(bytes, below) {
    return bytes.subarray(below(bytes.length + 1));
  },
  function flip(bytes, below) {
    const flipped = Uint8Array.from(bytes);
    for (let times = below(50); times > 0 && flipped.length > 0; times--) flipped[below(flipped.length)] = below(256);
    return flipped;
  },
  function shuffleTags(bytes, below) {
    const parts = Buffer.from(bytes).toString('latin1').split(/(?=<)/);
    for (let i = parts.length - 1; i > 0; i--) {
      const other = below(i + 1);
      [parts[i], parts[other]] = [parts[other]!, parts[i]!];
    }
    return Buffer.from(parts.join(''), 'latin1');
  },
  function repeatPart(bytes, below) {
    const from = below(bytes.length + 1);
    const part = bytes.subarray(from, from + 1 + below(200));
    const times = below(Math.floor(200_000 / (part.length + 1)));
    return Buffer.concat([bytes.subarray(0, from), ...Array.from({ length: times }, () => part), bytes.subarray(from)]);
  },
  function splice(bytes, below, other) {
    const whole = other();
    const at = below(bytes.length + 1);
    return Buffer.concat([bytes.subarray(0, at), whole.subarray(below(whole.length + 1)).subarray(0, 100_000)]);
  },
];
