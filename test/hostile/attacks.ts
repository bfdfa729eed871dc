import type { Attack } from './attacks/attack.ts';
import { baits } from './attacks/baits.ts';
import { files } from './attacks/files.ts';
import { json } from './attacks/json.ts';
import { markup } from './attacks/markup.ts';
import { names } from './attacks/names.ts';
import { texts } from './attacks/texts.ts';

/** Every attack, by what it attacks. */
export const FAMILIES: Record<string, Attack[]> = { files, markup, json, texts, names, baits };
