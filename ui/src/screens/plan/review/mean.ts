// A mean of answers, to one decimal: more would claim more than the answers carry.

import { number } from "../../../texts.svelte";

export const mean = (value: number) => number(Math.round(value * 10) / 10);
