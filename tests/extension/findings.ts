import type {ShownFinding} from '../../extension/messages.ts';

/** A finding that a post waits for, with what a test wants otherwise. */
export function finding(other: Partial<ShownFinding> = {}): ShownFinding {
  return {
    rule: 'hospitality/guest-payment', kind: 'check', level: 'serious', marks: [{start: 0, end: 4}], text: 'kort',
    title: null, message: 'This could point out a guest.', advice: null, clause: null, ...other,
  };
}
