import { expect, test } from 'vitest';
import ends from '../../../src/test/resources/contract/ends.json';
import contract from '../../../src/test/resources/contract/walk.json';
import type { Plan, Position, StriveEvent } from './plan';
import { after, start } from './walk';

const plan = contract.plan as unknown as Plan;

interface Step {
  readonly event: unknown;
  readonly irregular: boolean;
  readonly position: unknown;
}

function walked(steps: readonly Step[]): Position {
  let at: Position = start(plan);
  for (const step of steps) {
    const result = after(plan, at, step.event as StriveEvent);
    expect('irregular' in result, JSON.stringify(step.event)).toBe(step.irregular);
    if ('moved' in result) at = result.moved;
    expect(at).toEqual(step.position);
  }
  return at;
}

test('the walk of the contract is walked as the server walks it', () => {
  expect(start(plan)).toEqual(contract.start);
  expect(walked(contract.walk).phase).toBe('done');
});

test.each(Object.entries(ends))('a run of the contract that is %s stops where the server stops it', (_name, steps) => {
  expect(walked(steps).phase).toBe('stopped');
});
