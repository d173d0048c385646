import { useId } from 'react';
import type { DemoPerson } from '../server/people.js';
import { accountMenuId } from './accountMenuId.js';
import { initialsOf } from './initialsOf.js';
import type { Preferences } from './usePreferences.js';
import { useWords } from './WordsContext.js';

/** Says who is signed in, and changes that, the appearance and the language. */
export function AccountMenu({
  people,
  preferences,
  onChange,
}: {
  people: readonly DemoPerson[];
  preferences: Preferences;
  onChange: (change: Partial<Preferences>) => void;
}) {
  const { words } = useWords();
  const signedIn = people.find((person) => person.handle === preferences.handle) ?? people[0];
  if (!signedIn) return null;

  return (
    <>
      <button type="button" className="vs-account" popoverTarget={accountMenuId}>
        <span className="vs-hidden">{words.account(signedIn.name)}</span>
        <span className="vs-account-initials" aria-hidden="true">
          {initialsOf(signedIn.name)}
        </span>
        <span className="vs-account-name" aria-hidden="true">
          {signedIn.name}
        </span>
        <svg viewBox="0 0 12 12" aria-hidden="true">
          <path d="M2.5 4.5 6 8l3.5-3.5" />
        </svg>
      </button>
      <div
        id={accountMenuId}
        popover="auto"
        className="vs-menu"
        role="group"
        aria-label={words.account(signedIn.name)}
      >
        <Choice
          legend={words.signedInAs}
          value={signedIn.handle}
          options={people.map(({ handle, name, email, seat }) => ({
            value: handle,
            label: name,
            hint: seat ? words.seats[seat] : email,
          }))}
          onChange={(handle) => onChange({ handle })}
        />
        <Choice
          legend={words.theme}
          value={preferences.theme}
          options={(['auto', 'light', 'dark'] as const).map((value) => ({
            value,
            label: words.themes[value],
          }))}
          onChange={(theme) => onChange({ theme })}
        />
        <Choice
          legend={words.language}
          value={preferences.language}
          options={(['en', 'de'] as const).map((value) => ({
            value,
            label: words.languages[value],
            lang: value,
          }))}
          onChange={(language) => onChange({ language })}
        />
      </div>
    </>
  );
}

function Choice<Value extends string>({
  legend,
  value,
  options,
  onChange,
}: {
  legend: string;
  value: Value;
  options: readonly { value: Value; label: string; hint?: string; lang?: string }[];
  onChange: (value: Value) => void;
}) {
  const name = useId();
  return (
    <fieldset className="vs-choice">
      <legend>{legend}</legend>
      {options.map((option) => (
        <label key={option.value}>
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          <span lang={option.lang}>{option.label}</span>
          {option.hint !== undefined && <small>{option.hint}</small>}
        </label>
      ))}
    </fieldset>
  );
}
