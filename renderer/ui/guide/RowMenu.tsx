import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import { MoreHorizontalRegular } from '@fluentui/react-icons';

export interface RowAction {
  readonly label: string;
  /** The key that does the same on the row itself. */
  readonly keys?: string;
  readonly act: () => void;
  readonly disabled?: boolean;
}

/** Everything that can be done with a row, for those who use a mouse or do not know the keys. */
export function RowMenu({ label, actions }: { readonly label: string; readonly actions: readonly RowAction[] }) {
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button appearance="subtle" size="small" icon={<MoreHorizontalRegular />} aria-label={label} title={label} />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {actions.map((action) => (
            <MenuItem
              key={action.label}
              {...(action.keys ? { secondaryContent: action.keys } : {})}
              disabled={action.disabled ?? false}
              onClick={action.act}
            >
              {action.label}
            </MenuItem>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
