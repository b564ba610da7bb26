// A button that is a <div>, which answers the keys itself, as many sites have it.
import React from 'react';

/** `onPress(via, event)`: "click" or "button-key", and the browser's own event. */
export function PressButton({label, disabled, onPress}) {
  const press = (via, event) => {
    if (!disabled) onPress(via, event.nativeEvent);
  };
  const onKeyDown = (event) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    press('button-key', event);
  };
  return (
    <div
      role="button" tabIndex={disabled ? -1 : 0} aria-label={label} aria-disabled={disabled} className="push"
      onClick={(event) => press('click', event)} onKeyDown={onKeyDown}
    >{label}</div>
  );
}
