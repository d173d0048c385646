import { expect, it, vi } from 'vitest';
import { playSound, soundState, stopSound } from '../../../src/components/internal/player.js';

it('L-S3 a sound lets go of its source, its bytes and its element, when it is stopped and when it gives way', () => {
  const steps: string[] = [];
  const play = vi.spyOn(HTMLMediaElement.prototype, 'play').mockResolvedValue(undefined);
  vi.spyOn(HTMLMediaElement.prototype, 'pause').mockImplementation(() => void steps.push('pause'));
  vi.spyOn(HTMLMediaElement.prototype, 'load').mockImplementation(function load(this: HTMLMediaElement) {
    steps.push(this.hasAttribute('src') ? 'load' : 'load nothing');
  });

  playSound('first', 'https://storage.example/a.wav');
  playSound('second', 'https://storage.example/b.wav');
  expect(steps).toEqual(['pause', 'load nothing']);
  expect(soundState('first')).toBe('idle');
  stopSound('second');
  expect(steps).toEqual(['pause', 'load nothing', 'pause', 'load nothing']);
  expect(play).toHaveBeenCalledTimes(2);
});
