<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="zh_CN">
<context>
    <name>AlertCard</name>
    <message>
        <source>受理</source>
        <translation type="unfinished">Accept</translation>
    </message>
    <message>
        <source>办结</source>
        <translation></translation>
    </message>
</context>
</TS>
