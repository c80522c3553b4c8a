import type { Input } from './plan';

/** What somebody used, from a click or a press: keys make clicks without a pointer. */
export function inputOf(event: MouseEvent): Input {
  if (event.type === 'click' && event.detail === 0) return 'key';
  const pointer = 'pointerType' in event ? event.pointerType : 'mouse';
  return pointer === 'touch' || pointer === 'pen' ? 'touch' : 'mouse';
}
