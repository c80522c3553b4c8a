import { expect, test } from 'vitest';
import contract from '../../../src/test/resources/contract/walk.json';
import type { Plan, Position, StriveEvent } from './plan';
import { after, start } from './walk';

const plan = contract.plan as unknown as Plan;

test('the walk of the contract is walked as the server walks it', () => {
  let at: Position = start(plan);
  expect(at).toEqual(contract.start);
  for (const step of contract.walk) {
    const walked = after(plan, at, step.event as unknown as StriveEvent);
    expect('irregular' in walked).toBe(step.irregular);
    if ('moved' in walked) at = walked.moved;
    expect(at).toEqual(step.position);
  }
  expect(at.phase).toBe('done');
});
