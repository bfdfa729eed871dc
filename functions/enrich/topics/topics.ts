import type { Topic } from '../../../shared/article.ts';
import type { Text } from '../text.ts';
import { calibrate, probabilities, readModel, readVector, type TopicModelFile } from './model.ts';
import { refineTopics } from './refine.ts';
import { TOP_LEVEL_NAMES } from './terms.ts';
import file from './topics.model.json' with { type: 'json' };

const MODEL = readModel(file as TopicModelFile);

/**
 * The IPTC Media Topics of an English text. Each score is the share of texts in which a topic with that score is right, as measured on items
 * held out of training.
 *
 * @param all every top-level topic with its score; without it those of which nine in ten are right, perhaps none. None in either case for a
 *   text without a word that the model knows
 * @returns best first, topics below the top level where there is clear evidence; undefined in any other language
 */
export function findTopics(text: Text, { all = false } = {}): Topic[] | undefined {
  if (text.language !== 'en') return undefined;
  const whole = text.headline ? `${text.headline}\n\n${text.articleBody}` : text.articleBody;
  const vector = readVector(whole, MODEL);
  if (vector.indices.length === 0) return [];
  const ranked = probabilities(vector, MODEL.weights, MODEL.bias, MODEL.step)
    .map((probability, i) => ({ id: MODEL.topics[i]!, score: round(calibrate(probability, MODEL.calibration)) }))
    .map(({ id, score }) => ({ id, name: TOP_LEVEL_NAMES[id]!, score }))
    .sort((a, b) => b.score - a.score);
  const sure = ranked.filter(({ score }) => score >= MODEL.threshold);
  const given = [...(all ? ranked : sure), ...refineTopics(whole, sure)];
  return given.sort((a, b) => b.score - a.score);
}

const round = (score: number) => Math.round(score * 1e4) / 1e4;
