import * as React from 'react';
import { createRoot } from 'react-dom/client';
import * as antd from 'antd';
import zhCN from 'antd/locale/zh_CN';
import enUS from 'antd/locale/en_US';

window.Antd = { React, createRoot, antd, zhCN, enUS };
