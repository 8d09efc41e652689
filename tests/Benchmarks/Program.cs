switch (args)
{
    case ["scale-of", var areas]: ChildRun.Answer(ScaleRun.Of(int.Parse(areas))); return 0;
    case ["extract-of", var areas]: ChildRun.Answer(await ExtractRun.OfAsync(int.Parse(areas))); return 0;
    case ["plan-of", var areas]: ChildRun.Answer(await PlanRun.OfAsync(int.Parse(areas))); return 0;
    case ["verdicts", .. var rest]: return VerdictSimulation.Run(rest);
    case ["recorded", var folder]: return await RecordedWalk.RunAsync(folder, null);
    case ["recorded", var folder, var pictures]: return await RecordedWalk.RunAsync(folder, pictures);
    case ["calibrate", var folder]: return await NoiseCalibration.RunAsync(folder);
    case ["serve", .. var rest]: return await MeasureAsync(() => ServeBenchmark.RunAsync(rest));
    case ["paper", .. var rest]: return await MeasureAsync(() => PaperBenchmark.RunAsync(rest));
    case ["mails", .. var rest]: return await MeasureAsync(() => MailsBenchmark.RunAsync(rest));
    case ["pipeline", .. var rest]: return await MeasureAsync(() => PipelineBenchmark.RunAsync(rest));
    case ["plan", .. var rest]: return await MeasureAsync(() => PlanBenchmark.RunAsync(rest));
    case ["start", .. var rest]: return await MeasureAsync(() => StartBenchmark.RunAsync(rest));
    case ["operations"]: return await MeasureAsync(OperationsBenchmark.RunAsync);
    case [] or ["all"]: break;
    case ["overview" or "month" or "packs" or "scale"]: break;
    default:
        Console.Error.WriteLine(
            "Write overview, month, packs, scale, verdicts, all (the default), serve, mails, paper, pipeline, plan, start, operations, "
            + "or recorded or calibrate with a folder of published figures.");
        return 2;
}

var wanted = args is [var one] and not ["all"] ? one : "";
Machine.Print();
if (wanted is "" or "overview") await OverviewBenchmark.RunAsync();
if (wanted is "" or "month") await MonthBenchmark.RunAsync();
if (wanted is "" or "packs") await PackBenchmark.RunAsync();
if (wanted is "" or "scale") await ScaleBenchmark.RunAsync();
return 0;

static async Task<int> MeasureAsync(Func<Task> benchmark)
{
    Machine.Print();
    await benchmark();
    return 0;
}
