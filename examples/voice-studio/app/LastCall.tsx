import { ShowRequest, type CallLog, type RecordedCall } from 'rolecall/explorer';

/** What the page asked of its gateway last, and the way to where it can be asked by hand. */
export function LastCall({ log, onShow }: { log: CallLog; onShow: (call: RecordedCall) => void }) {
  return (
    <footer className="vs-last-call">
      <ShowRequest log={log} onShow={onShow} />
    </footer>
  );
}
