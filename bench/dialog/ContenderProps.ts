export interface ContenderProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
}
