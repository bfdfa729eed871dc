import type { Command } from 'commander';
import type { Story } from '../../shared/records.ts';
import { connect } from '../connection.ts';
import { Failure } from '../failure.ts';
import { readId } from '../record-id.ts';
import { print, say } from '../terminal/print.ts';
import { renderTable } from '../terminal/table.ts';

interface Options {
  stack?: string;
  json?: boolean;
}

export function define(program: Command): void {
  program
    .command('story')
    .summary('who else carried it, and when')
    .description('Lists the articles of a story, near-duplicates of each other, the earliest first.')
    .argument('<id>', 'of the story, or of an article in it', readId)
    .option('--stack <name>', 'a stack on AWS, with your credentials; without, the local one that `copydesk start` keeps up')
    .option('--json', 'a line of JSON each')
    .addHelpText(
      'after',
      `
Examples:
  $ copydesk story ufml3gv4wxwonkniuihr
  $ copydesk story ufml3gv4wxwonkniuihr --json | jq -r .publisherName | sort | uniq -c`,
    )
    .action(runStory);
}

async function runStory(id: string, { stack, json }: Options): Promise<void> {
  const { records } = await connect(stack);
  const storyId = (await records.readArticle(id))?.storyId ?? id;
  const story = await records.readStory(storyId);
  if (!story) throw new Failure(`there is no story ${id}; \`copydesk show <id> --json\` has an article's storyId`);
  if (json) for (const article of story.articles) await print(`${JSON.stringify(article)}\n`);
  else await print(`${renderStory(story)}\n`);
  if (!json && story.articles.length === 1) say('nobody else carried it');
}

function renderStory({ articles }: Story): string {
  return renderTable<Story['articles'][number]>(
    [
      { head: 'published', value: ({ datePublished }) => datePublished?.slice(0, 16).replace('T', ' ') },
      { head: 'publisher', value: ({ publisherName }) => publisherName, cut: 'end' },
      { head: 'headline', value: ({ headline }) => headline, cut: 'end', share: 2 },
      { head: 'id', value: ({ articleId }) => articleId },
    ],
    articles,
  );
}
