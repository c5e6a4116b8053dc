namespace Rezone.Pipeline.Simulation;

/// <summary>The distributions the simulation draws from.</summary>
public static class Distributions
{
    private const double InversionLimit = 12;

    /// <summary>Normal with mean 0 (Box-Muller, one of the pair).</summary>
    public static double NextNormal(this RandomStream stream, double deviation = 1) =>
        deviation * Math.Sqrt(-2 * Math.Log(stream.NextUniform())) * Math.Cos(2 * Math.PI * stream.NextUniform());

    /// <summary>Number of successes among <paramref name="n"/> trials.</summary>
    public static long NextBinomial(this RandomStream stream, long n, double p) => p switch
    {
        _ when n <= 0 || p <= 0 => 0,
        >= 1 => n,
        > 0.5 => n - stream.NextBinomial(n, 1 - p),
        _ when n * p < InversionLimit => BinomialByInversion(stream, n, p),
        _ => BinomialByRejection(stream, n, p),
    };

    /// <summary>
    /// Binomial whose probability itself is drawn from a Beta of mean <paramref name="p"/>: counts of real communes
    /// vary more than chance alone. The smaller the concentration, the more they do.
    /// </summary>
    public static long NextBetaBinomial(this RandomStream stream, long n, double p, double concentration)
    {
        if (n <= 0)
        {
            return 0;
        }

        return stream.NextBinomial(n, stream.NextBeta(p, concentration));
    }

    /// <summary>Beta of a given mean; its variance is mean × (1 − mean) / (concentration + 1).</summary>
    public static double NextBeta(this RandomStream stream, double mean, double concentration)
    {
        var successes = stream.NextGamma(mean * concentration);
        var failures = stream.NextGamma((1 - mean) * concentration);
        return successes / (successes + failures);
    }

    /// <summary>Poisson, for the small means of establishments per commune.</summary>
    public static int NextPoisson(this RandomStream stream, double mean)
    {
        if (mean > InversionLimit)
        {
            return (int)Math.Max(0, Math.Round(mean + stream.NextNormal(Math.Sqrt(mean))));
        }

        var remaining = stream.NextUniform() - Math.Exp(-mean);
        var probability = Math.Exp(-mean);
        var count = 0;
        while (remaining > 0 && probability > 0)
        {
            count++;
            probability *= mean / count;
            remaining -= probability;
        }

        return count;
    }

    /// <summary>Divides a number at random among cells in proportion of their shares, which need not add up to 1.</summary>
    public static long[] NextMultinomial(this RandomStream stream, long total, ReadOnlySpan<double> shares)
    {
        var parts = new long[shares.Length];
        var shareLeft = 0.0;
        var last = -1;
        for (var i = 0; i < shares.Length; i++)
        {
            shareLeft += shares[i];
            last = shares[i] > 0 ? i : last;
        }

        for (var i = 0; i <= last && total > 0; i++)
        {
            // The last cell takes the rest: what rounding leaves of the shares is no reason to lose somebody.
            parts[i] = i == last ? total : stream.NextBinomial(total, shares[i] / shareLeft);
            shareLeft -= shares[i];
            total -= parts[i];
        }

        return parts;
    }

    /// <summary>Gamma of scale 1 (Marsaglia and Tsang, 2000).</summary>
    private static double NextGamma(this RandomStream stream, double shape)
    {
        if (shape < 1)
        {
            return stream.NextGamma(shape + 1) * Math.Pow(stream.NextUniform(), 1 / shape);
        }

        var d = shape - (1.0 / 3);
        var c = 1 / Math.Sqrt(9 * d);
        while (true)
        {
            var x = stream.NextNormal();
            var v = Math.Pow(1 + (c * x), 3);
            if (v > 0 && Math.Log(stream.NextUniform()) < (0.5 * x * x) + d - (d * v) + (d * Math.Log(v)))
            {
                return d * v;
            }
        }
    }

    private static long BinomialByInversion(RandomStream stream, long n, double p)
    {
        var odds = p / (1 - p);
        var probability = Math.Exp(n * Math.Log(1 - p));
        var remaining = stream.NextUniform() - probability;
        var count = 0L;
        while (remaining > 0 && count < n)
        {
            count++;
            probability *= odds * (n - count + 1) / count;
            remaining -= probability;
        }

        return count;
    }

    /// <summary>Transformed rejection, algorithm BTRS (Hörmann, 1993): exact and as fast for a city as for a village.</summary>
    private static long BinomialByRejection(RandomStream stream, long n, double p)
    {
        var deviation = Math.Sqrt(n * p * (1 - p));
        var b = 1.15 + (2.53 * deviation);
        var a = -0.0873 + (0.0248 * b) + (0.01 * p);
        var centre = (n * p) + 0.5;
        var quickAcceptance = 0.92 - (4.2 / b);
        var alpha = (2.83 + (5.1 / b)) * deviation;
        var mode = Math.Floor((n + 1) * p);
        while (true)
        {
            var u = stream.NextUniform() - 0.5;
            var v = stream.NextUniform();
            var us = 0.5 - Math.Abs(u);
            var k = Math.Floor((((2 * a / us) + b) * u) + centre);
            if (us >= 0.07 && v <= quickAcceptance)
            {
                return (long)k;
            }

            if (k >= 0 && k <= n && Math.Log(v * alpha / ((a / (us * us)) + b)) <= LogRatioToMode(n, p, mode, k))
            {
                return (long)k;
            }
        }
    }

    private static double LogRatioToMode(double n, double p, double mode, double k)
    {
        var odds = p / (1 - p);
        return ((mode + 0.5) * Math.Log((mode + 1) / (odds * (n - mode + 1))))
            + ((n + 1) * Math.Log((n - mode + 1) / (n - k + 1)))
            + ((k + 0.5) * Math.Log(odds * (n - k + 1) / (k + 1)))
            + StirlingTail(mode) + StirlingTail(n - mode) - StirlingTail(k) - StirlingTail(n - k);
    }

    /// <summary>What Stirling's formula leaves of log k!.</summary>
    private static double StirlingTail(double k)
    {
        var next = k + 1;
        return k < 10
            ? LogFactorial(k) - (((k + 0.5) * Math.Log(next)) - next + (0.5 * Math.Log(2 * Math.PI)))
            : ((1.0 / 12) - (((1.0 / 360) - (1.0 / 1260 / (next * next))) / (next * next))) / next;
    }

    private static double LogFactorial(double k)
    {
        var sum = 0.0;
        for (var i = 2; i <= k; i++)
        {
            sum += Math.Log(i);
        }

        return sum;
    }
}
