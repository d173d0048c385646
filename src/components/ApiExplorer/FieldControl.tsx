'use client';

import { useId } from 'react';
import { valueShape, type DraftValue, type FormField } from '../../hooks/explorer/index.js';
import { explorerArea } from '../../locales/en/explorerArea.js';
import { cx } from '../internal/cx.js';
import { scrollStop } from '../internal/scrollStop.js';
import { notACredential } from '../internal/notACredential.js';
import { useMessages } from '../RolecallProvider/useMessages.js';
import { fieldHelp } from './fieldHelp.js';

interface FieldControlProps {
  field: FormField;
  value: DraftValue;
  /** Why it cannot be sent, by the contract's word; undefined for nothing. */
  problem: string | undefined;
  onChange: (value: DraftValue) => void;
}

/** One field of a form, named as on the wire, with what it takes and why it cannot be sent. */
export function FieldControl({ field, value, problem, onChange }: FieldControlProps) {
  const { m, format } = useMessages(explorerArea);
  const words = m.explorer;
  const id = useId();
  const { name, required, nullable, shape, unit } = field;
  const help = fieldHelp(field, words, format);
  const moment = unit === 'ms' ? momentOf(value.text) : null;
  const modes = [
    ...(shape.kind === 'either'
      ? shape.shapes.flatMap((one) => (one.kind === 'choice' ? one.options : []))
      : []),
    // Where a field may be left out, null means the same.
    ...(nullable && required ? ['null'] : []),
  ];
  const isGroup = isChecked(field);
  const described =
    [isGroup && required && `${id}required`, help && `${id}help`, problem && `${id}problem`]
      .filter(Boolean)
      .join(' ') || undefined;
  const shared = {
    id,
    'aria-describedby': described,
    'aria-invalid': problem === undefined ? undefined : true,
    'aria-required': required || undefined,
  } as const;

  return (
    <div className="rcl-explorer-field" data-invalid={problem === undefined ? undefined : ''}>
      <div className="rcl-explorer-label">
        {isGroup ? <span id={`${id}label`}>{name}</span> : <label htmlFor={id}>{name}</label>}
        {required && (
          <span id={`${id}required`} className="rcl-explorer-note">
            {words.required}
          </span>
        )}
      </div>
      <div className="rcl-explorer-value">
        {modes.length > 0 && (
          <select
            className="rcl-role-picker"
            aria-label={words.how(name)}
            aria-describedby={value.mode === 'value' ? undefined : described}
            aria-invalid={value.mode === 'value' ? undefined : shared['aria-invalid']}
            value={value.mode}
            onChange={(event) => onChange({ ...value, mode: event.target.value })}
          >
            <option value="value">{words.aValue}</option>
            {modes.map((mode) => (
              <option key={mode}>{mode}</option>
            ))}
          </select>
        )}
        {value.mode === 'value' && (
          <ValueControl
            field={field}
            text={value.text}
            shared={shared}
            labelId={`${id}label`}
            onText={(text) => onChange({ mode: 'value', text })}
          />
        )}
      </div>
      {(help || moment) && (
        <p id={`${id}help`} className="rcl-explorer-note">
          {[help, moment && words.isMoment(format.date(moment))].filter(Boolean).join(' ')}
        </p>
      )}
      {problem !== undefined && (
        <p id={`${id}problem`} className="rcl-explorer-problem">
          {words.problems[problem] ?? words.problem(problem)}
        </p>
      )}
    </div>
  );
}

interface ValueControlProps {
  field: FormField;
  text: string;
  shared: { id: string };
  labelId: string;
  onText: (text: string) => void;
}

function ValueControl({ field, text, shared, labelId, onText }: ValueControlProps) {
  const { m } = useMessages(explorerArea);
  const words = m.explorer;
  const shape = valueShape(field.shape);
  const change = (event: { target: { value: string } }) => onText(event.target.value);
  if (shape.kind === 'boolean' || shape.kind === 'choice') {
    const options =
      shape.kind === 'boolean'
        ? [
            ['true', words.yes],
            ['false', words.no],
          ]
        : shape.options.map((option) => [option, option]);
    return (
      <select {...shared} className="rcl-role-picker" value={text} onChange={change}>
        <option value="">{words.leftOut}</option>
        {options.map(([option, label]) => (
          <option key={option} value={option}>
            {label}
          </option>
        ))}
      </select>
    );
  }
  if (shape.kind === 'list' && shape.item.kind === 'choice')
    return (
      <Checks
        options={shape.item.options}
        text={text}
        labelId={labelId}
        describedBy={(shared as { 'aria-describedby'?: string })['aria-describedby']}
        onText={onText}
      />
    );
  if (shape.kind === 'list' || shape.kind === 'object' || shape.kind === 'either' || shape.kind === 'any')
    return (
      <textarea
        {...notACredential}
        {...shared}
        className={cx('rcl-input', 'rcl-explorer-code')}
        rows={3}
        spellCheck={false}
        value={text}
        onChange={change}
      />
    );
  return (
    <>
      <input
        {...notACredential}
        {...shared}
        className="rcl-input"
        type="text"
        inputMode={shape.kind === 'number' && field.unit !== 'ms' ? 'numeric' : undefined}
        autoComplete="off"
        spellCheck={false}
        list={field.known.length > 0 ? `${shared.id}known` : undefined}
        value={text}
        onChange={change}
      />
      {field.known.length > 0 && (
        <datalist id={`${shared.id}known`}>
          {field.known.map((word) => (
            <option key={word} value={word} />
          ))}
        </datalist>
      )}
    </>
  );
}

interface ChecksProps {
  options: readonly string[];
  text: string;
  labelId: string;
  describedBy: string | undefined;
  onText: (text: string) => void;
}

function Checks({ options, text, labelId, describedBy, onText }: ChecksProps) {
  const chosen = text.split('\n');
  return (
    <div
      role="group"
      aria-labelledby={labelId}
      aria-describedby={describedBy}
      className="rcl-explorer-checks"
      {...scrollStop(null)}
    >
      {options.map((option) => (
        <label key={option}>
          <input
            type="checkbox"
            checked={chosen.includes(option)}
            onChange={(event) => {
              const { checked } = event.target;
              onText(options.filter((one) => (one === option ? checked : chosen.includes(one))).join('\n'));
            }}
          />
          {option}
        </label>
      ))}
    </div>
  );
}

function isChecked({ shape }: FormField): boolean {
  const value = valueShape(shape);
  return value.kind === 'list' && value.item.kind === 'choice';
}

function momentOf(text: string): Date | null {
  const ms = /^\d{1,15}$/.test(text.trim()) ? Number(text) : NaN;
  return ms <= 8.64e15 ? new Date(ms) : null;
}
