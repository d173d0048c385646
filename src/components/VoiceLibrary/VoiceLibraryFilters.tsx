'use client';

import { useId, useState } from 'react';
import { useBackend, type SharedVoicesQuery } from '../../hooks/index.js';
import { voicesArea } from '../../locales/en/voicesArea.js';
import { Button } from '../internal/Button.js';
import { RoleSelect } from '../internal/RoleSelect.js';
import { notACredential } from '../internal/notACredential.js';
import { useMessages } from '../RolecallProvider/useMessages.js';
import { useVoiceLibrary } from './VoiceLibraryContext.js';
import { languageName, voiceWord } from './voiceWord.js';

type Named<Value> = {
  [Name in keyof SharedVoicesQuery]-?: SharedVoicesQuery[Name] extends Value | undefined ? Name : never;
}[keyof SharedVoicesQuery];

/** Every filter of the library's search. What there is to choose from is the backend's to say. */
export function VoiceLibraryFilters({ id }: { id: string }) {
  const { m, format } = useMessages(voicesArea);
  const { query, setQuery } = useVoiceLibrary();
  const words = useBackend().voices?.libraryWords;
  const { voices } = m;
  const { useCases = [] } = query;
  const word = (one: string) => voiceWord(m, one);
  const language = (code: string) => languageName(format.locale, code);

  return (
    <div id={id} role="group" aria-label={voices.filters} className="rcl-voice-filters">
      <Choice name="language" words={words?.languages} nameOf={language} />
      <Choice name="gender" words={words?.genders} nameOf={word} />
      <Choice name="age" words={words?.ages} nameOf={word} />
      <Choice name="category" words={words?.categories} nameOf={word} />
      <Line name="accent" label={voices.accent} />
      <Line name="locale" label={voices.locale} hint={voices.localeHint} />
      <Moods />
      <Notice />
      {words && (
        <div role="group" aria-label={voices.useCases} className="rcl-choices rcl-voice-wide">
          {words.useCases.map((one) => {
            const isOn = useCases.includes(one);
            return (
              <button
                key={one}
                type="button"
                className="rcl-choice"
                aria-pressed={isOn}
                onClick={() =>
                  setQuery({
                    useCases: isOn ? useCases.filter((other) => other !== one) : [...useCases, one],
                  })
                }
              >
                {word(one)}
              </button>
            );
          })}
        </div>
      )}
      <div className="rcl-voice-checks rcl-voice-wide">
        <Check name="featured" label={voices.featured} />
        <Check name="readerApp" label={voices.readerApp} />
        <Check name="customRates" label={voices.customRates} isOnByItself />
        <Check name="liveModerated" label={voices.liveModerated} isOnByItself />
      </div>
      {query.ownerId !== undefined && (
        <Button variant="link" onClick={() => setQuery({ ownerId: undefined })}>
          {voices.oneMaker} ✕
        </Button>
      )}
    </div>
  );
}

function Choice({
  name,
  words = [],
  nameOf,
}: {
  name: 'language' | 'gender' | 'age' | 'category';
  words: readonly string[] | undefined;
  nameOf: (word: string) => string;
}) {
  const { m } = useMessages(voicesArea);
  const { query, setQuery } = useVoiceLibrary();
  const id = useId();
  const named = words.map((value) => ({ value, label: nameOf(value), help: '' }));
  if (name === 'language') named.sort((a, b) => a.label.localeCompare(b.label));
  if (named.length === 0) return <Line name={name} label={m.voices[name]} />;
  return (
    <div className="rcl-field">
      <label htmlFor={id} className="rcl-field-label">
        {m.voices[name]}
      </label>
      <RoleSelect
        id={id}
        className="rcl-role-box"
        choices={[{ value: '', label: m.voices.any, help: '' }, ...named]}
        value={query[name] ?? ''}
        onValueChange={(value) => setQuery({ [name]: value })}
      />
    </div>
  );
}

function Line({
  name,
  label,
  hint,
}: {
  name: Exclude<Named<string>, 'sort' | 'search' | 'ownerId'>;
  label: string;
  hint?: string;
}) {
  const { query, setQuery } = useVoiceLibrary();
  return (
    <Field
      label={label}
      hint={hint}
      value={query[name] ?? ''}
      onValue={(value) => setQuery({ [name]: value })}
    />
  );
}

/** Words with commas between them. What is typed stays as it is typed. */
function Moods() {
  const { m } = useMessages(voicesArea);
  const { query, setQuery } = useVoiceLibrary();
  const [typed, setTyped] = useState((query.descriptives ?? []).join(', '));
  const shown = query.descriptives === undefined ? '' : typed;
  return (
    <Field
      label={m.voices.descriptives}
      hint={m.voices.descriptivesHint}
      value={shown}
      onValue={(value) => {
        setTyped(value);
        const moods = value.split(',').map((mood) => mood.trim());
        setQuery({ descriptives: moods.filter((mood) => mood !== '').slice(0, 50) });
      }}
    />
  );
}

function Notice() {
  const { m } = useMessages(voicesArea);
  const { query, setQuery } = useVoiceLibrary();
  return (
    <Field
      label={m.voices.minNotice}
      numeric
      value={query.minNoticeDays?.toString() ?? ''}
      onValue={(value) => {
        const digits = value.replace(/\D/g, '').slice(0, 4);
        setQuery({ minNoticeDays: digits === '' ? undefined : Number(digits) });
      }}
    />
  );
}

interface FieldProps {
  label: string;
  hint?: string | undefined;
  numeric?: boolean;
  value: string;
  onValue: (value: string) => void;
}

function Field({ label, hint, numeric = false, value, onValue }: FieldProps) {
  const id = useId();
  return (
    <div className="rcl-field">
      <label htmlFor={id} className="rcl-field-label">
        {label}
      </label>
      <input
        {...notACredential}
        id={id}
        className="rcl-input"
        inputMode={numeric ? 'numeric' : undefined}
        placeholder={hint}
        maxLength={200}
        autoComplete="off"
        value={value}
        onChange={({ target }) => onValue(target.value)}
      />
    </div>
  );
}

/** @param isOnByItself Leaves voices out when it is off, rather than the others when it is on. */
function Check({
  name,
  label,
  isOnByItself = false,
}: {
  name: Named<boolean>;
  label: string;
  isOnByItself?: boolean;
}) {
  const { query, setQuery } = useVoiceLibrary();
  return (
    <label className="rcl-check">
      <input
        type="checkbox"
        checked={query[name] ?? isOnByItself}
        onChange={({ target }) =>
          setQuery({ [name]: target.checked === isOnByItself ? undefined : target.checked })
        }
      />
      {label}
    </label>
  );
}
