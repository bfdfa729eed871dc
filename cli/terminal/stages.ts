import { MultiBar, Presets, type SingleBar } from 'cli-progress';
import { STAGES, type StageName } from '../../shared/names.ts';
import { coloursFor, say } from './print.ts';
import { barOptions } from './progress.ts';

/** Progress of a run through the whole road: what was uploaded, and what has passed each stage. Shown from the first count on. */
export interface StageProgress {
  count(place: Place, articles: number): void;
  stop(): void;
}

const PLACES = ['upload', ...STAGES] as const;
type Place = 'upload' | StageName;

/** Without a terminal, a line at most so often. */
const LINE_EVERY_MS = 5_000;

/** @param total articles that are on their way */
export function startStageProgress(total: number): StageProgress {
  const open = process.stderr.isTTY ? openBars : openLines;
  let progress: StageProgress | undefined;
  return {
    count(place, articles) {
      progress ??= open(total);
      progress.count(place, articles);
    },
    stop() {
      progress?.stop();
      progress = undefined;
    },
  };
}

function openBars(total: number): StageProgress {
  const { cyan } = coloursFor(process.stderr);
  const bars = new MultiBar({ ...barOptions, format: `{place} ${cyan('{bar}')} {value}/{total}` }, Presets.legacy);
  const byPlace = new Map<Place, SingleBar>();
  for (const place of PLACES) byPlace.set(place, bars.create(total, 0, { place: place.padEnd(6) }));
  process.once('exit', () => bars.stop());
  return {
    // A message delivered twice counts twice, but a bar ends at its total.
    count(place, articles) {
      const bar = byPlace.get(place)!;
      bar.increment(Math.min(articles, total - Math.round(bar.getProgress() * total)));
    },
    stop: () => bars.stop(),
  };
}

function openLines(total: number): StageProgress {
  const counts = new Map<Place, number>(PLACES.map((place) => [place, 0]));
  const line = () => say(`of ${total}: ${Array.from(counts, ([place, articles]) => `${place} ${articles}`).join(', ')}`);
  const timer = setInterval(line, LINE_EVERY_MS);
  return {
    count: (place, articles) => void counts.set(place, counts.get(place)! + articles),
    stop() {
      clearInterval(timer);
      line();
    },
  };
}
