import { memo } from 'react';
import { Handle, Position, type Node, type NodeProps } from '@xyflow/react';
import type { NodeStatus, NodeView, VisitorMark } from './types';
import { VisitorTag } from './VisitorTag';
import { useCanvas } from './context';
import { FarCard } from './FarCard';
import { Icon } from './Icon';

const template = /(\{\{[^{}]*\}\})/;

/** Text with its references set apart: {{input.date}} is shown as input.date in the accent's colour. */
function Templated({ text }: { text: string }) {
  return <>{text.split(template).map((part, index) => (template.test(part) ? <span key={index} className="ref">{part.slice(2, -2).trim()}</span> : part))}</>;
}

export interface CardData extends Record<string, unknown> {
  view: NodeView;
  status: NodeStatus | null;
  visitor?: VisitorMark | undefined;
}

export type CardNode = Node<CardData, 'card'>;

/** A node. Its dots are for the mouse; with the keyboard, and by screen readers, connections are made in the panel. */
export const NodeCard = memo(function NodeCard({ id, data, selected }: NodeProps<CardNode>) {
  const { options, distance } = useCanvas();
  const { view, status, visitor } = data;
  const icons = options.icons;
  const single = view.ports.length === 1 ? view.ports[0] : undefined;
  const classes = ['card', `group-${view.group}`];
  if (selected) classes.push('is-selected');
  if (view.disabled) classes.push('is-disabled');
  if (view.severity) classes.push(`has-${view.severity}`);
  if (visitor) classes.push('is-visited', `visitor-${visitor.number % 6}`);
  if (status) classes.push(`state-${status.status}`);
  if (distance !== 'near') return <FarCard id={id} data={data} className={classes.join(' ')} />;

  return (
    <div className={classes.join(' ')} data-node={view.id} data-name={view.title} data-status={status?.status}>
      {visitor && <VisitorTag visitor={visitor} />}
      {view.takesInput && (
        <Handle type="target" position={Position.Left} id="in" className="port port-in" aria-hidden
          isConnectable={!options.readOnly} />
      )}
      <div className="card-head">
        <span className="card-icon"><Icon path={icons[view.kind] ?? icons['node'] ?? ''} size={18} /></span>
        <span className="card-names">
          <span className="card-title">{view.title}</span>
          <span className="card-kind">{view.disabled ? `${view.subtitle} · ${options.texts.disabled}` : view.subtitle}</span>
        </span>
        {view.pinned && <span className="pin" title={options.texts.pinned}><Icon path={icons['pin'] ?? ''} size={14} /></span>}
        {view.severity && (
          <span className={`badge badge-${view.severity}`} title={view.problems.join('\n')}>
            <Icon path={icons['alert'] ?? ''} size={13} />{view.problems.length}
          </span>
        )}
        {single && (
          <Handle type="source" position={Position.Right} id={single.name} className="port port-out port-single" aria-hidden
            isConnectable={!options.readOnly} />
        )}
      </div>
      {(view.summary.length > 0 || view.tags.length > 0) && (
        <div className="card-body">
          {view.summary.map((line, index) => <p key={index} className="card-line"><Templated text={line} /></p>)}
          {view.tags.length > 0 && (
            <div className="card-tags">{view.tags.map((tag) => <span key={tag} className="card-tag"><Templated text={tag} /></span>)}</div>
          )}
        </div>
      )}
      {view.ports.length > 1 && (
        <div className="card-ports">
          {view.ports.map((port) => (
            <div key={port.name} className={`card-port${status?.port === port.name ? ' is-taken' : ''}`}>
              <span>{port.label}</span>
              <Handle type="source" position={Position.Right} id={port.name} className="port port-out" aria-hidden
                isConnectable={!options.readOnly} />
            </div>
          ))}
        </div>
      )}
      {status && (
        <div className="card-status">
          <Icon path={icons[`status-${status.status}`] ?? icons['dot'] ?? ''} size={14} />
          <span className="card-status-label">{status.label}</span>
          {status.count > 1 && <span className="card-count">×{status.count}</span>}
          <span className="card-status-detail">{status.detail}</span>
        </div>
      )}
    </div>
  );
});
