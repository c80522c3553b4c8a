/** Where a run stands: what the server said, then what waits on the device, through the one reducer. */
import type { Plan, Position, Run, StriveEvent } from './plan';
import type { Held, Mark, Queued } from './queue';
import { after } from './walk';

export interface Standing {
  /** At the newest event that the server holds. */
  readonly mark: Mark;
  /** After everything that waits on the device. */
  readonly now: Mark;
  /** To be sent, numbered on without a hole from the mark. */
  readonly waiting: readonly Queued[];
  /** Cannot be sent under their numbers: the server has less than this device was told. */
  readonly stray: readonly Queued[];
}

/** @param claimed the server's answer, null when there is no network */
export function standing(held: Held, claimed: Run | null): Standing {
  const mark = claimed === null ? (held.mark ?? markOf(held.run, [])) : markOf(claimed, seen(held, claimed));
  const later = held.queued.filter((one) => one.seq > mark.acknowledged);
  const hole = later.findIndex((one, i) => one.seq !== mark.acknowledged + 1 + i);
  const waiting = hole < 0 ? later : later.slice(0, hole);
  const stray = hole < 0 ? [] : later.slice(hole);
  const now = waiting.reduce((at, one) => advance(held.run.plan, at, one), mark);
  return { mark, now, waiting, stray };
}

/** One event further. */
export function advance(plan: Plan, at: Mark, queued: Queued): Mark {
  const position = moved(plan, at.position, queued.event);
  return { acknowledged: queued.seq, position, totals: totals(plan, at, position) };
}

/** The points of each set, if this device has seen every set end. */
export function pointsBySet(sets: number, at: Mark): readonly number[] | null {
  const points = Array.from({ length: sets }, (_, i) => {
    const end = at.totals[i] ?? null;
    const begin = i === 0 ? 0 : (at.totals[i - 1] ?? null);
    return end === null || begin === null ? null : end - begin;
  });
  return points.every((one) => one !== null) ? points : null;
}

function moved(plan: Plan, at: Position, event: StriveEvent): Position {
  const walked = after(plan, at, event);
  return 'moved' in walked ? walked.moved : at;
}

function totals(plan: Plan, at: Mark, position: Position): Mark['totals'] {
  const left = plan.steps[at.position.step];
  if (left?.kind !== 'episode' || left.practice || position.step === at.position.step) return at.totals;
  const set = left.episode - 1;
  return Array.from({ length: Math.max(at.totals.length, set + 1) }, (_, i) =>
    i === set ? position.points : (at.totals[i] ?? null));
}

/** Sets that ended in events which the server has, but whose receipt was lost. */
function seen(held: Held, claimed: Run): Mark['totals'] {
  if (held.mark === null) return [];
  return held.queued
    .filter((one) => one.seq <= claimed.acknowledged)
    .reduce((at, one) => advance(claimed.plan, at, one), held.mark).totals;
}

function markOf(run: Run, known: Mark['totals']): Mark {
  return { acknowledged: run.acknowledged, position: run.position, totals: known };
}
