namespace Reporting.Functions;

/// <summary>Every function of the app. Each has a folder with its function.json and its handler.</summary>
internal static class FunctionList
{
    public static void MapFunctions(this IEndpointRouteBuilder app)
    {
        // Timers
        ImportMonthTimer.Map(app);
        WatchRuns.Map(app);
        TidySubscribers.Map(app);
        RemindMeetings.Map(app);
        CopyTables.Map(app);

        // Queues
        ImportMonth.Map(app);
        ImportPoison.Map(app);
        ComputeOverview.Map(app);
        ComputePoison.Map(app);
        PublishMonth.Map(app);
        PublishPoison.Map(app);
        Deliver.Map(app);
        DeliverPoison.Map(app);
        BuildOrder.Map(app);
        OrderPoison.Map(app);

        // Pages, open to all
        FrontPage.Map(app);
        AreaPage.Map(app);
        RegionsPage.Map(app);
        RegionPage.Map(app);
        IndicatorsPage.Map(app);
        IndicatorPage.Map(app);
        GetIndicatorAreas.Map(app);
        SearchPage.Map(app);
        AboutPage.Map(app);
        MissingPage.Map(app);
        GetAsset.Map(app);

        // HTTP, open to all
        GetAreas.Map(app);
        GetIndicators.Map(app);
        GetRuns.Map(app);
        GetRun.Map(app);
        GetRunChanges.Map(app);
        GetImport.Map(app);
        GetOverview.Map(app);
        GetDocument.Map(app);
        GetProblems.Map(app);
        GetAreaVerdicts.Map(app);
        GetReports.Map(app);
        GetOpenApi.Map(app);
        Subscribe.Map(app);

        // HTTP, for who has the link in a mail
        SignUpPage.Map(app);
        ConfirmSubscription.Map(app);
        LeaveSubscription.Map(app);
        ManageSubscription.Map(app);
        EndSubscription.Map(app);
        AgendaItems.Map(app);

        // HTTP, pages for who has signed in
        SignInPage.Map(app);
        SignOut.Map(app);
        WorkPage.Map(app);
        OrdersPage.Map(app);
        OrderPage.Map(app);
        OrderStatusPage.Map(app);
        OrderFilePage.Map(app);
        RunsPage.Map(app);
        RunPage.Map(app);
        PoisonPage.Map(app);
        SubscribersPage.Map(app);
        SubscriberPage.Map(app);
        MeetingsPage.Map(app);
        NewMeetingPage.Map(app);
        MeetingPage.Map(app);
        MinutesPage.Map(app);
        MarkAgreement.Map(app);
        ForgetContacts.Map(app);
        ChangeItemLink.Map(app);
        YearPlanFile.Map(app);

        // HTTP, with a key
        ImportMonthNow.Map(app);
        RetryRun.Map(app);
        RestoreTables.Map(app);
        GetSubscribers.Map(app);
        AddSubscribers.Map(app);
        DeleteSubscriber.Map(app);
        GetDeliveries.Map(app);
        ResendDelivery.Map(app);
        OrderMeetingPack.Map(app);
        GetMeetingPack.Map(app);
        GetMeetingPackDocument.Map(app);
        DeleteMeetingPack.Map(app);
        OrderReport.Map(app);
        GetReport.Map(app);
        GetReportDocument.Map(app);

        // HTTP, with a key: the dialogue process
        PlanMeeting.Map(app);
        GetMeetings.Map(app);
        GetMeeting.Map(app);
        ChangeMeeting.Map(app);
        WriteMinutes.Map(app);
        SetAgreement.Map(app);
        GetMeetingHistory.Map(app);
        DeleteContacts.Map(app);
        GetStandards.Map(app);
        GetYearPlan.Map(app);
        GetMessages.Map(app);
    }
}
