import { readLines } from '../../../functions/clean/dump-lines.ts';
import { assignLineRoles } from '../../../functions/clean/dump-roles.ts';

const PARAGRAPH = 'The ferry came back to the island on Friday, five months after the storm had torn the landing stage away.';
const NEXT = 'Nobody on the island had counted the days aloud, said the harbour master, but everybody had known the number.';

/** Which lines stay, of those that the classifier took (`+`), left with a doubt (`?`), or was sure to leave (`-`). */
function keptOf(marked: string): string[] {
  const rows = marked.split('\n');
  const lines = readLines(rows.map((row) => row.slice(2)).join('\n'));
  const probabilities = rows.map((row) => ({ '+': 0.9, '?': 0.2, '-': 0.05 })[row[0]!]!);
  const { verdicts } = assignLineRoles(
    lines,
    probabilities,
    rows.map((row) => row.startsWith('+')),
  );
  return lines.filter(({ at }) => verdicts[at]!.kept).map(({ text }) => text);
}

describe('lines between lines that stay', () => {
  it('stay in a list', () => {
    const body = keptOf(
      `+ ${PARAGRAPH}\n+ ${NEXT}\n+ Winners of the day:\n+ Sailing: Ada Renn\n? Rowing: Jens Kolbe\n? Diving\n+ Swimming: nobody finished\n+ ${PARAGRAPH.replace('Friday', 'Sunday')}`,
    );
    expect(body).toContain('Rowing: Jens Kolbe');
    expect(body).toContain('Diving');
    expect(body).toHaveLength(8);
  });

  it('go between two paragraphs', () => {
    expect(keptOf(`+ ${PARAGRAPH}\n? Five walks for spring\n+ ${NEXT}`)).toEqual([PARAGRAPH, NEXT]);
  });

  it('go when one of them is surely none of the article, or furniture by its words', () => {
    const list = (between: string) =>
      keptOf(
        `+ ${PARAGRAPH}\n+ ${NEXT}\n+ Winners of the day:\n+ Sailing: Ada Renn\n${between}\n+ Swimming: nobody finished\n+ ${PARAGRAPH} Again.`,
      );
    expect(list('? Rowing: Jens Kolbe\n- Log in to vote')).not.toContain('Rowing: Jens Kolbe');
    expect(list('? Advertisement')).not.toContain('Advertisement');
  });
});

describe('a name behind a label among the last lines', () => {
  const body = `+ ${PARAGRAPH}\n+ ${NEXT}\n+ ${PARAGRAPH.replace('Friday', 'Sunday')}`;

  it('is who wrote the article', () => {
    expect(keptOf(`${body}\n+ Haber: Emre Kaya`)).not.toContain('Haber: Emre Kaya');
    expect(keptOf(`${body}\n+ Haber: Emre Kaya\n+ Editör: Derya Uslu`)).toHaveLength(3);
  });

  it('is an item of a list below others like it', () => {
    const winners = ['Sailing: Ada Renn', 'Rowing: Jens Kolbe', 'Diving: Tilda Marsh', 'Swimming: Oda Venn'];
    expect(keptOf(`${body}\n+ The winners of the day:\n+ ${winners.join('\n+ ')}`)).toEqual(expect.arrayContaining(winners));
  });
});
