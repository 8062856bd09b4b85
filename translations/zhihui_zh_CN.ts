<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="zh_CN">
<context>
    <name>zhihui::inspection::InspectionDesk</name>
    <message numerus="yes">
        <source>%1 · %2 起 · %n 个中心</source>
        <translation>
            <numerusform>%1 · %2 起 · %n 个中心</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>有 %n 个室的检查单未保存</source>
        <translation>
            <numerusform>有 %n 个室的检查单未保存</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>zhihui::inspection::SheetKeeper</name>
    <message numerus="yes">
        <source>有 %n 项为「否」，不能判合格</source>
        <translation>
            <numerusform>有 %n 项为「否」，不能判合格</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>还有 %n 项未查</source>
        <translation>
            <numerusform>还有 %n 项未查</numerusform>
        </translation>
    </message>
</context>
</TS>
