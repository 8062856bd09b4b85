void wire(QQmlContext* context)
{
    context->setContextProperty(u"world"_s, world);
    qmlRegisterType<Sync>("Zhihui", 1, 0, "Sync");
    Store::instance().open();
    QEventLoop loop;
    connect(a, &A::done, b, &B::done, Qt::BlockingQueuedConnection);
}
