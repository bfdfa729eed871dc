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

describe('a list or a table that was kept in part', () => {
  it('is a table as a whole, when half of its rows are or it has article on both sides', () => {
    const rows = (...marks: string[]) => marks.map((mark, at) => `${mark} ${at + 1}.\tAda Renn\t${40 - at}`).join('\n');
    expect(keptOf(`+ ${PARAGRAPH}\n${rows('+', '+', '-', '-')}`)).toHaveLength(5);
    expect(keptOf(`+ ${PARAGRAPH}\n${rows('+', '-', '-', '-')}`)).toHaveLength(2);
    expect(keptOf(`+ ${PARAGRAPH}\n${rows('-', '-', '-', '+')}\n+ ${NEXT}`)).toHaveLength(6);
  });

  it('goes on with its questions and answers', () => {
    const interview = '+ Q: Who feeds the gulls?\n+ A: Everybody.\n- Q: And who pays?\n- A: Nobody yet.\n- About the author';
    expect(keptOf(`+ ${PARAGRAPH}\n${interview}`).slice(3)).toEqual(['Q: And who pays?', 'A: Nobody yet.']);
    expect(keptOf(`+ ${PARAGRAPH}\n${interview.replace('+ A', '- A')}`)).toHaveLength(5);
  });

  it('goes on with the dates that its heading announces', () => {
    const dates = '- June 9 – Alton, Town Hall\n- June 10 – Barrow, The Corn Exchange\n- June 14 – Chard, Guildhall';
    const body = keptOf(`+ ${PARAGRAPH}\n+ ${NEXT}\n+ The orchestra on tour\n${dates}\n- June is the month of books`);
    expect(body).toHaveLength(6);
    expect(keptOf(`+ ${PARAGRAPH}\n+ ${NEXT}\n${dates}`)).toHaveLength(2);
    expect(keptOf(`+ ${PARAGRAPH}\n+ The orchestra on tour\n${dates.split('\n').slice(0, 2).join('\n')}`)).toHaveLength(2);
  });
});

describe('what the dump holds twice', () => {
  const last = 'The bell has been rung by hand since the storm, and the harbour master means to keep it that way for the summer.';

  it('stays once when it is printed twice in a row', () => {
    expect(keptOf(`+ ${PARAGRAPH}\n- Photo: Ada Renn\n+ ${PARAGRAPH}\n+ ${NEXT}`)).toEqual([PARAGRAPH, NEXT]);
    expect(keptOf(`+ ${PARAGRAPH}\n+ ${NEXT}\n+ ${NEXT}`)).toEqual([PARAGRAPH, NEXT]);
  });

  it('stays once when the whole article is printed again', () => {
    const article = [PARAGRAPH, NEXT, last].map((line) => `+ ${line}`).join('\n');
    expect(keptOf(`${article}\n- Print this page\n${article}`)).toEqual([PARAGRAPH, NEXT, last]);
  });

  it('stays as often as a list or a song says it', () => {
    const refrain = 'Row on, row on, the tide will wait for no one in the bay';
    expect(
      keptOf(`+ ${PARAGRAPH}\n+ ${refrain}\n+ The gulls are asleep\n+ ${refrain}\n+ The lamps are out\n+ ${refrain}`),
    ).toHaveLength(6);
  });

  it('goes from the end of the article, where it is a note on the author', () => {
    const note = 'Ada Renn has written about the islands for eleven years, and keeps two goats that she does not write about.';
    expect(keptOf(`+ ${PARAGRAPH}\n+ ${NEXT}\n+ ${note}\n- Tags\n- Islands\n- Ada Renn\n+ ${note}`)).toEqual([PARAGRAPH, NEXT]);
    expect(keptOf(`- ${note}\n- Islands\n+ ${PARAGRAPH}\n+ ${NEXT}\n+ ${note}`)).toEqual([PARAGRAPH, NEXT]);
  });
});

it('lines that lead elsewhere, and captions that say who took the picture, go however likely they are', () => {
  const slips = [
    'Veja também: Ponte de Alton fecha por dois meses',
    'Participe do canal do Correio no WhatsApp',
    '渡轮周五返回港口。新华社记者 刘坤 摄',
  ];
  expect(keptOf(`+ ${PARAGRAPH}\n+ ${slips.join('\n+ ')}\n+ ${NEXT}`)).toEqual([PARAGRAPH, NEXT]);
  const told = 'The channel of the harbour on WhatsApp has more readers than the paper ever had, the harbour master said.';
  expect(keptOf(`+ ${PARAGRAPH}\n+ ${told}\n+ ${NEXT}`)).toContain(told);
});

it('an address alone below the text is its reporter’s, one further up the story’s', () => {
  expect(
    keptOf(
      `+ ${PARAGRAPH}\n+ ${NEXT}\n+ pier@harbour.example\n+ ${PARAGRAPH}\n+ ${NEXT}\n+ ${NEXT} Twice.\n+ mtasker@courier.example`,
    ),
  ).toEqual([PARAGRAPH, NEXT, 'pier@harbour.example', PARAGRAPH, NEXT, `${NEXT} Twice.`]);
});

describe('the first sentence', () => {
  const HEAD = '- Ferry to Marsh Point will return by spring\n- By Morwenna Tasker\n- 18 January 2024\n';
  const BODY = `+ ${PARAGRAPH}\n+ ${NEXT}\n+ ${PARAGRAPH.replace('Friday', 'Sunday')}`;

  it.each([
    'Terms of the contract with the yard were not made public.',
    'By Tuesday evening the last ferry had left.',
    'On March 5, 2024, the council closed the pier.',
  ])('below byline and day stays, though the classifier left it: %s', (sentence) => {
    expect(keptOf(`${HEAD}? ${sentence}\n${BODY}`)[0]).toBe(sentence);
  });

  it.each([
    'Temps de lecture : 3 min.',
    '4 min read',
    'Ferries at the new quay on Monday. Photo: Asha Rao',
    'Read more about the ferries here.',
  ])('is no furniture: %s', (line) => {
    expect(keptOf(`${HEAD}? ${line}\n${BODY}`)[0]).toBe(PARAGRAPH);
  });

  it('above the byline is the deck', () => {
    const deck = 'The council has found the money for a new landing stage.';
    expect(keptOf(`- Ferry to Marsh Point will return by spring\n? ${deck}\n- By Morwenna Tasker\n${BODY}`)[0]).toBe(PARAGRAPH);
  });
});

it.each([
  'Mehr zum Thema Sicherheit will der Rat im Mai sagen.',
  'Más información dará el consejo en mayo.',
  'Copyright law, the council argues, protects the plans.',
])('a sentence that begins like a signpost or a notice stays, and what follows it: %s', (sentence) => {
  expect(keptOf(`+ ${PARAGRAPH}\n+ ${NEXT}\n+ ${sentence}\n+ Winter came\n+ ${NEXT} Twice.\n+ ${sentence} Really.`)).toHaveLength(
    6,
  );
});
