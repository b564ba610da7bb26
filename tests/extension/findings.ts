import type {ShownFinding} from '../../extension/messages.ts';

/** A finding that a post waits for, with what a test wants otherwise. */
export function finding(other: Partial<ShownFinding> = {}): ShownFinding {
  return {
    rule: 'hospitality/guest-payment', kind: 'check', topic: 'customer-privacy', level: 'serious', marks: [{start: 0, end: 4}], text: 'kort',
    title: null, message: 'This could point out a guest.', advice: null, clause: null, fix: null,
    policy: {name: null, agreedWith: null, agreedOn: null}, loweredBy: null, mayMute: false, ...other,
  };
}
