import { expect, test } from 'vitest';
import type { Position } from './plan';
import { progressAt } from './progress';
import { plan } from './sample';

const position: Position = {
  step: 1, phase: 'choose', block: 2, item: 0, attempt: 1, cards: 0, correct: 0, points: 60, cardsBefore: 2, last: null,
};

test('in a round it says which set and round, and marks the rounds that are done', () => {
  expect(progressAt(plan, position)).toEqual({ place: 'Set 1 of 1, round 2 of 2', points: 60, sets: [['done', 'now']] });
});

test('cards are paid when they are chosen, and answers count when the test is over', () => {
  const at = (more: Partial<Position>): number | null => progressAt(plan, { ...position, ...more }).points;
  expect(at({ phase: 'practise', cards: 2 })).toBe(20);
  expect(at({ phase: 'test', cards: 2, correct: 2 })).toBe(20);
  expect(at({ phase: 'points', cards: 2, correct: 2 })).toBe(220);
});

test('outside of sets it says the title, and at the end that all is done', () => {
  expect(progressAt(plan, { ...position, step: 0, phase: 'read', block: 0, points: 0 }))
    .toEqual({ place: 'Learning new words', points: null, sets: [['left', 'left']] });
  expect(progressAt(plan, { ...position, step: 3, phase: 'done', block: 0 }).place).toBe('The set is done');
});
