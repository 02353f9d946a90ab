import * as React from 'react';
import { createRoot } from 'react-dom/client';
import * as mui from '@mui/material';
import * as pickers from '@mui/x-date-pickers';
import { AdapterDateFns } from '@mui/x-date-pickers/AdapterDateFns';
import { zhCN, enUS } from 'date-fns/locale';

window.Mui = { React, createRoot, mui, pickers, AdapterDateFns, zhCN, enUS };
